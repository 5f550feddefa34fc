import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { mostUnreadable } from "./limits.js";

/** What is wrong with a row of another width than its header. */
export function raggedProblem(cells: number, expected: number): string {
  return `has ${cells} ${cells === 1 ? "cell" : "cells"} where the header has ${expected}`;
}

/** Stops at a file in which too many rows cannot be read to list them. */
export function refuseTooMany(count: number, name: string, line: number, problem: string): void {
  if (count > mostUnreadable)
    throw new RollcallError(
      name,
      `more than ${mostUnreadable} rows cannot be read, line ${line} for one: it ${problem}`,
      "is its format in district.json the right one?"
    );
}
