import { sorted, type Direction } from "./sort-rows.js";

/** Makes the heads of a table buttons that sort it; what is hidden stays last in either direction. */
export function sortTable(table: HTMLTableElement): void {
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? []);
  const body = table.tBodies[0];
  if (!body) return;
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const direction = nextDirection(head);
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      body.append(...sorted(Array.from(body.rows), column, direction));
    };
  });
}

/** Numbers begin with the largest, words with the first letter. */
function nextDirection(head: HTMLElement): Direction {
  const now = head.getAttribute("aria-sort");
  if (now) return now === "ascending" ? "descending" : "ascending";
  return head.classList.contains("number") ? "descending" : "ascending";
}
