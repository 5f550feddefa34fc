export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Reads choices out of an address's query; what nobody can choose goes into `unknown`, with what is taken in its place. */
export function queryReader(search: string) {
  const query = new URLSearchParams(search);
  const unknown: string[] = [];
  const doubt = (name: string, value: string, taken: string): void => {
    unknown.push(`${name}: unknown “${value.slice(0, 60)}”, ${taken}`);
  };
  return {
    unknown,
    doubt,
    text: (name: string) => query.get(name),
    /** One of a list, by its text. */
    one<T extends string | number>(name: string, values: readonly T[], standIn: T): T {
      const text = query.get(name);
      const value = values.find((d) => String(d) === text);
      if (text !== null && value === undefined) doubt(name, text, `${standIn} is taken`);
      return value ?? standIn;
    },
    /** Some of a list, in its order. */
    some<T extends string | number>(name: string, values: readonly T[], standIn: readonly T[]): readonly T[] {
      const text = query.get(name);
      if (text === null) return standIn;
      const asked = splitList(text);
      for (const value of asked) if (!values.some((d) => String(d) === value)) doubt(name, value, "left out");
      const found = values.filter((d) => asked.includes(String(d)));
      return found.length > 0 ? found : standIn;
    },
    number(name: string, bounds: Bounds, standIn: number): number {
      const text = query.get(name);
      if (text === null) return standIn;
      const value = numberWithin(text, bounds);
      if (value === undefined) doubt(name, text, `${standIn} is taken`);
      return value ?? standIn;
    }
  };
}

export type QueryReader = ReturnType<typeof queryReader>;

/** A number within bounds; of whole steps, a whole one. */
export function numberWithin(text: string, { min, max, step }: Bounds): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const isGood = value >= min && value <= max && (step < 1 || Number.isInteger(value));
  return isGood ? value : undefined;
}

export function splitList(text: string): string[] {
  return text.split(",").filter((d) => d !== "");
}
