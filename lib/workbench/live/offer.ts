import { part } from "./studio-page.js";

/** Puts buttons into a part: the first as a button, the others as links; the focus stays among them. */
export function offer(id: string, buttons: readonly (readonly [words: string, act: () => void])[]): void {
  const place = part(id);
  const hadFocus = place.contains(document.activeElement);
  const made = buttons.map(([words, act], i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = i === 0 ? "button" : "link";
    button.textContent = words;
    button.onclick = act;
    return button;
  });
  place.replaceChildren(...made);
  if (hadFocus) made[0]?.focus();
}
