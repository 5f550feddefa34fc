export interface Problem {
  /** Where in the file: "model.shapes[3].bins.cuts". */
  readonly place: string;
  readonly problem: string;
  readonly advice: string;
}

/** Problems that are named one by one; of a file that is wrong throughout more would say no more. */
const mostNamed = 8;

/** A file that no model can be read from; what is wrong with it, a line each: `place: problem (advice)`. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";

  constructor(readonly problems: readonly Problem[]) {
    const lines = problems.slice(0, mostNamed).map(lineOf);
    const more = problems.length - lines.length;
    super([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n"));
  }
}

function lineOf({ place, problem, advice }: Problem): string {
  return `${place && `${place}: `}${problem}${advice && ` (${advice})`}`;
}
