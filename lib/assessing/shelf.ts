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
  /** What was kept, past its judge, which reports what it leaves away; undefined where it can't be read, and why. */
  readonly read: (value: unknown, report: (reason: string) => void) => T | undefined;
}

/** What was kept and could not be read, or not all of it: it stays under a name of its own. */
export interface Aside {
  readonly text: string;
  readonly reasons: readonly string[];
  /** Whether the rest of it was read. */
  readonly isRead: boolean;
}

/** One thing that this browser keeps, past closing the page: full, forbidden and a second tab are states, never silence. */
export interface Shelf<T> {
  readonly state: () => ShelfState<T>;
  /** What is kept, from now on known to this tab; undefined where nothing is. */
  readonly take: () => T | undefined;
  /** What was last put aside in taking. */
  readonly aside: () => Aside | undefined;
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
  let aside: Aside | undefined;
  let isLocked = false;

  return {
    state: () => state,
    take,
    aside: () => aside,
    save,
    saveOver: (value) => write(value, stored()),
    look
  };

  function take(): T | undefined {
    try {
      const text = storage().getItem(key);
      const reasons: string[] = [];
      const copy = copyOf(text, (value) => read(value, (reason) => reasons.push(reason)));
      known = copy?.revision ?? 0;
      if (text !== null && (!copy || reasons.length > 0))
        putAside({ text, reasons, isRead: copy !== undefined });
      if (isLocked) state = { state: "full" };
      else state = copy ? { state: "saved", saved_at: copy.saved_at } : { state: "empty" };
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
        if (isLocked && aside) putAside(aside);
        guard(place.getItem(key));
        if (isLocked) throw new RangeError("no room to put aside what is there");
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

  /** Another edition of the page may have saved since what this one can't read. */
  function guard(text: string | null): void {
    const isStrange = text !== null && text !== aside?.text && !stored();
    if (isStrange) putAside({ text, reasons: [], isRead: false });
  }

  /** What can't be read is not written over, nor what was put aside before; without room for it nothing is written. */
  function putAside(found: Aside): void {
    aside = found;
    const place = storage();
    let name = `${key} unread`;
    for (let n = 2; ![null, found.text].includes(place.getItem(name)); n++) name = `${key} unread ${n}`;
    try {
      place.setItem(name, found.text);
      isLocked = false;
    } catch {
      isLocked = true;
    }
  }

  function stored(): Copy<T> | undefined {
    return copyOf(storage().getItem(key), (value) => read(value, () => undefined));
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
