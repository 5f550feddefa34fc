/** A district's file by its two names: `name` is for people and reports, `path` for opening it. */
export interface SourceFile {
  /** Relative to the district's folder. */
  name: string;
  path: string;
}
