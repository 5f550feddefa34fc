/** One key of district.json: what it holds and what it means. */
export interface MappingKey {
  readonly key: string;
  readonly value: string;
  readonly required?: true;
  readonly meaning: string;
}
