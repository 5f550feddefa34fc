import type { Choice } from "../choice.js";

/** Names what was chosen, with links that take it back: the page's own address without it. */
export function emptyState(choice: Choice, first: Choice): HTMLElement {
  const chosen = Object.entries(choice).filter(([name, value]) => first[name] !== value);
  const state = element("div", "");
  state.className = "state empty";
  const words = element(
    "p",
    `No row matches: ${chosen.map(([name, value]) => wordOf(name, value)).join(", ")}.`
  );
  const ways = element("p", "");
  chosen.forEach(([name, value], i) => {
    ways.append(i ? " or " : "", link(`Remove “${wordOf(name, value)}”`, [name]));
  });
  if (chosen.length > 1) ways.append(" or ", link("clear all", chosen.map(([name]) => name))); // prettier-ignore
  state.append(words, ways);
  return state;
}

function link(words: string, names: readonly string[]): HTMLElement {
  const anchor = document.createElement("a");
  const address = new URL(window.location.href);
  for (const name of names) address.searchParams.delete(name);
  anchor.href = address.href;
  anchor.textContent = words;
  return anchor;
}

/** The words that the form has for a value. */
function wordOf(name: string, value: string): string {
  const options = document.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`);
  return Array.from(options).find((d) => d.value === value)?.textContent ?? value;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
