/** What is chosen of each filter, by the filter's name; a name that is missing or empty leaves all rows. */
export type Choice = Readonly<Record<string, string>>;

/** Whether a row belongs to what is chosen; a row without a property of that name belongs to every choice. */
export function matches(row: object, choice: Choice): boolean {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.entries(choice).every(
    ([name, value]) => value === "" || values[name] === undefined || String(values[name]) === value
  );
}

/** A filter of rows by one of their properties. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** The words for no choice, "All levels"; without them one choice always holds, the first one at first. */
  readonly all?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}
