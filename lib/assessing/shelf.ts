/** What is kept under a key, and which tab put it there when. */
export interface Copy<T> {
  /** Raised by each save; a tab that saves upon another number than it knows has been overtaken. */
  readonly revision: number;
  /** Drawn once a tab. */
  readonly tab: string;
  /** ISO date and time. */
  readonly saved_at: string;
  readonly value: T;
}

/** How the last save went: kept, no room, not allowed, or another tab has saved since and nothing was written. */
export type ShelfState<T> =
  | { readonly state: "empty" }
  | { readonly state: "saved"; readonly saved_at: string }
  | { readonly state: "full" | "forbidden" }
  | { readonly state: "elsewhere"; readonly other: Copy<T> };

export interface ShelfPlace<T> {
  readonly key: string;
  /** The browser's storage; to ask for it may throw where it is forbidden. */
  readonly storage: () => Storage;
  readonly tab: string;
  /** ISO date and time. */
  readonly now: () => string;
  /** What was kept, past its judge; undefined where it is none of ours. */
  readonly read: (value: unknown) => T | undefined;
}

/** One thing that this browser keeps, past closing the page: full, forbidden and a second tab are states, never silence. */
export interface Shelf<T> {
  readonly state: () => ShelfState<T>;
  /** What is kept, from now on known to this tab; undefined where nothing is. */
  readonly take: () => T | undefined;
  /** Keeps a value, unless another tab has saved since this one last looked. */
  readonly save: (value: T) => ShelfState<T>;
  /** Keeps a value whatever another tab has saved: the person chose so. */
  readonly saveOver: (value: T) => ShelfState<T>;
  /** Looks whether another tab has saved since; to be called upon the browser's storage event. */
  readonly look: () => ShelfState<T>;
}

export function openShelf<T>({ key, storage, tab, now, read }: ShelfPlace<T>): Shelf<T> {
  let known = 0;
  let state: ShelfState<T> = { state: "empty" };

  return { state: () => state, take, save, saveOver: (value) => write(value, stored()), look };

  function take(): T | undefined {
    try {
      const copy = stored();
      if (!copy) putAside();
      known = copy?.revision ?? 0;
      state = copy ? { state: "saved", saved_at: copy.saved_at } : { state: "empty" };
      return copy?.value;
    } catch {
      state = { state: "forbidden" };
      return undefined;
    }
  }

  function save(value: T): ShelfState<T> {
    const seen = look();
    return seen.state === "elsewhere" ? seen : write(value, undefined);
  }

  function write(value: T, other: Copy<T> | undefined): ShelfState<T> {
    const copy: Copy<T> = {
      revision: Math.max(known, other?.revision ?? 0) + 1,
      tab,
      saved_at: now(),
      value
    };
    try {
      const place = storage();
      try {
        place.setItem(key, JSON.stringify(copy));
        known = copy.revision;
        state = { state: "saved", saved_at: copy.saved_at };
      } catch {
        state = { state: "full" };
      }
    } catch {
      state = { state: "forbidden" };
    }
    return state;
  }

  function look(): ShelfState<T> {
    try {
      const other = stored();
      if (other && other.revision !== known && other.tab !== tab) state = { state: "elsewhere", other };
      else if (state.state === "elsewhere") state = { state: "empty" };
    } catch {
      state = { state: "forbidden" };
    }
    return state;
  }

  /** What can't be read is not written over: it stays under a name of its own. */
  function putAside(): void {
    const text = storage().getItem(key);
    if (text !== null) storage().setItem(`${key} unread`, text);
  }

  function stored(): Copy<T> | undefined {
    return copyOf(storage().getItem(key), read);
  }
}

function copyOf<T>(text: string | null, read: (value: unknown) => T | undefined): Copy<T> | undefined {
  if (text === null) return undefined;
  try {
    const { revision, tab, saved_at, value } = JSON.parse(text) as Record<string, unknown>;
    const known = read(value);
    if (known === undefined || !Number.isInteger(revision)) return undefined;
    return { revision: Number(revision), tab: String(tab), saved_at: String(saved_at), value: known };
  } catch {
    return undefined;
  }
}
