import { AssessmentError, type Problem } from "./assessment-error.js";
import type { ProblemKind } from "./words/problem-words.js";

export type Entry = Readonly<Record<string, unknown>>;

/**
 * Reads values from outside field by field and collects what is wrong with them; a wrong value becomes a stand-in,
 * which `settle` keeps from ever being used.
 */
export class Judge {
  private readonly problems: Problem[] = [];

  /** In words for whoever writes the file; `kind` is the dictionary's, for a page in any language. */
  complain(
    key: string,
    problem: string,
    advice: string,
    kind?: ProblemKind,
    ...values: readonly string[]
  ): void {
    this.add({ key, problem, advice, ...(kind && { kind, values }) });
  }

  add(problem: Problem): void {
    this.problems.push(problem);
  }

  /** The object with no other keys than these; `optional` ones may be missing. */
  entry(value: unknown, key: string, required: readonly string[], optional: readonly string[] = []): Entry {
    if (!isEntry(value)) {
      this.complain(
        key || "file",
        value === undefined ? "missing, an object expected" : "not an object",
        "write {…}",
        "noObject"
      );
      return {};
    }
    const known = [...required, ...optional];
    for (const name of Object.keys(value))
      if (!known.includes(name))
        this.complain(
          place(key, name),
          "unknown key",
          `the keys are ${known.join(", ")}`,
          "strayKey",
          known.join(", ")
        );
    return value;
  }

  /** Every value of an object under keys that `names` has, judged by `read`. */
  record<T>(value: unknown, key: string, names: readonly string[], read: (value: unknown, key: string) => T) {
    const entry = this.entry(value, key, [], names);
    const known = Object.entries(entry).filter(([name]) => names.includes(name));
    return Object.fromEntries(known.map(([name, inner]) => [name, read(inner, place(key, name))])) as Record<
      string,
      T
    >;
  }

  list<T>(value: unknown, key: string, [least, most]: Span, read: (value: unknown, key: string) => T): T[] {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (!Array.isArray(value)) this.complain(key, lacking(value, "a list"), "write […]", "noList");
    else if (items.length < least || items.length > most)
      this.complain(
        key,
        `${items.length} entries`,
        `give ${spanWords([least, most])}`,
        "entryCount",
        `${items.length}`,
        digitsOf([least, most])
      );
    return items.slice(0, most).map((item, index) => read(item, `${key}[${index}]`));
  }

  text(value: unknown, key: string, [least, most]: Span): string {
    if (typeof value !== "string") this.complain(key, lacking(value, "a text"), `write "…"`, "noText");
    else if (value.trim().length < least) this.complain(key, "empty", "write some words", "empty");
    else if (value.length > most)
      this.complain(
        key,
        `${value.length} characters`,
        `shorten it to ${most} at most`,
        "longText",
        `${value.length}`,
        `${most}`
      );
    else return value;
    return "";
  }

  /** A text that matches. */
  id(value: unknown, key: string, pattern: RegExp, advice: string): string {
    if (typeof value === "string" && pattern.test(value)) return value;
    this.complain(key, lacking(value, "an id"), advice, "noId");
    return "";
  }

  listed<T extends string>(value: unknown, key: string, list: readonly T[]): T {
    const known = list.find((d) => d === value);
    const all = list.join(", ");
    if (known === undefined)
      this.complain(key, lacking(value, "known"), `give one of ${all}`, "unlisted", all);
    return known ?? (list[0] as T);
  }

  whole(value: unknown, key: string, [least, most]: Span): number {
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    const span: Span = [least, most];
    this.complain(
      key,
      lacking(value, "a whole number"),
      `give ${spanWords(span)}`,
      "noWhole",
      digitsOf(span)
    );
    return least;
  }

  /** Any number that is one: work in progress may hold what can't be released. */
  number(value: unknown, key: string): number {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.complain(key, lacking(value, "a number"), "give a number", "noNumber");
    return 0;
  }

  /** A share of 0 to 1. */
  share(value: unknown, key: string): number {
    if (typeof value === "number" && value >= 0 && value <= 1) return value;
    this.complain(key, lacking(value, "a share"), "give a decimal of 0 to 1", "noShare");
    return 0;
  }

  /** A day of the calendar: "2026-10-02". */
  day(value: unknown, key: string): string {
    if (typeof value === "string" && isDay(value)) return value;
    this.complain(key, lacking(value, "a day"), "write year, month and day, such as 2026-10-02", "noDay");
    return "1980-01-01";
  }

  /** Complains of every value that stood before. */
  once(values: readonly string[], key: (index: number) => string): void {
    values.forEach((value, index) => {
      if (value !== "" && values.indexOf(value) < index)
        this.complain(key(index), "stands twice", "give each one once", "twice");
    });
  }

  /** Throws what was collected, if anything. */
  settle(source?: string): void {
    if (this.problems.length > 0) throw new AssessmentError(this.problems, source);
  }
}

/** Least and most, both included. */
export type Span = readonly [least: number, most: number];

export function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "goals[0].title"; a name that is no plain key is not repeated, since it may be anybody's free text. */
export function place(key: string, name: string): string {
  const shown = /^[\w-]{1,40}$/.test(name) ? name : "…";
  return key === "" ? shown : `${key}.${shown}`;
}

/** Never repeats the value: it may be anybody's free text. */
function lacking(value: unknown, expected: string): string {
  return value === undefined ? `missing, ${expected} expected` : `not ${expected}`;
}

function spanWords([least, most]: Span): string {
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** The same span where no language’s words fit: "1–40". */
function digitsOf([least, most]: Span): string {
  return least === most ? `${least}` : `${least}–${most}`;
}

function isDay(value: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return false;
  const [year, month, day] = value.split("-").map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
