/** The element of an id that the page's own markup has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

export function all<T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] {
  return Array.from(root.querySelectorAll<T>(selector));
}

/** Sets a text only where it differs, so that a live region does not speak twice. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Puts markup in an element's place and gives the focus back to what had it, by its id. */
export function setMarkup(element: Element, markup: string): void {
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
  element.innerHTML = markup;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
