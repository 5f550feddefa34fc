import { drawId, now } from "./browser.js";
import { openShelf, type Aside, type Copy, type ShelfPlace, type ShelfState } from "./shelf.js";

export interface KeptPlace<T> {
  readonly key: string;
  /** What a browser that keeps nothing yet begins with. */
  readonly first: T;
  readonly read: ShelfPlace<T>["read"];
}

/** A value of the page that is saved with every change, and watched in case another tab changes it too. */
export interface Kept<T> {
  readonly value: () => T;
  readonly state: () => ShelfState<T>;
  /** What this page found and could not read whole. */
  readonly aside: () => Aside | undefined;
  readonly change: (edit: (value: T) => T) => void;
  /** Goes on with what another tab has saved; what this one holds is given up. */
  readonly takeOther: () => void;
  /** Goes on with what this tab holds, and saves it over the other's. */
  readonly keepMine: () => void;
  /** Called after every change of the value or of its state. */
  readonly onChange: (listener: () => void) => void;
}

export function openKept<T>({ key, first, read }: KeptPlace<T>): Kept<T> {
  const shelf = openShelf({ key, storage: () => window.localStorage, tab: drawId(), now, read });
  const listeners: (() => void)[] = [];
  let value = shelf.take() ?? first;
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) noticed(shelf.look());
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") noticed(shelf.look());
  });

  return {
    value: () => value,
    state: shelf.state,
    aside: shelf.aside,
    change(edit) {
      value = edit(value);
      noticed(shelf.save(value));
    },
    takeOther() {
      value = shelf.take() ?? value;
      tell();
    },
    keepMine() {
      shelf.saveOver(value);
      tell();
    },
    onChange: (listener) => listeners.push(listener)
  };

  /** Two tabs that hold the same need not be told apart. */
  function noticed(state: ShelfState<T>): void {
    if (state.state === "elsewhere" && isSame(state.other, value)) shelf.take();
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }
}

function isSame<T>(other: Copy<T>, value: T): boolean {
  return JSON.stringify(other.value) === JSON.stringify(value);
}
