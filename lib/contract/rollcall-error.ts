/** What a person must put right: reads `place: problem (advice)`; a command prints that message and no stack. */
export class RollcallError extends Error {
  override readonly name = "RollcallError";

  constructor(
    /** Where: file and line, or the key in district.json. Never a cell's value. */
    readonly place: string,
    /** What is wrong, lower case, no full stop. */
    readonly problem: string,
    /** The way out, as an instruction; empty where there is none. */
    readonly advice = ""
  ) {
    super(`${place}: ${problem}${advice && ` (${advice})`}`);
  }
}
