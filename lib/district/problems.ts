import { RollcallError } from "../contract/rollcall-error.js";

export interface Problem {
  readonly place: string;
  readonly problem: string;
  readonly advice: string;
}

/** A place in district.json and the list that all of its problems go to. */
export interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

export function start(): Place {
  return { path: "", problems: [] };
}

/** The place one step in: `sources`, then `[2]`, then `.id`. */
export function at(place: Place, step: string | number): Place {
  const joint = typeof step === "number" ? `[${step}]` : place.path ? `.${step}` : step;
  return { path: `${place.path}${joint}`, problems: place.problems };
}

export function complain(place: Place, problem: string, advice = ""): undefined {
  place.problems.push({ place: `district.json ${place.path}`.trim(), problem, advice });
}

/** Throws every problem at once, each with its own place and way out. */
export function throwProblems({ problems }: Place): void {
  const [first] = problems;
  if (first === undefined) return;
  if (problems.length === 1) throw new RollcallError(first.place, first.problem, first.advice);
  const lines = problems.map((p) => `  ${new RollcallError(p.place, p.problem, p.advice).message}`);
  throw new RollcallError("district.json", `${problems.length} problems\n${lines.join("\n")}`);
}
