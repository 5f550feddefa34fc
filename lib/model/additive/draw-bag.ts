import { random } from "../../random/random.js";
import type { CompleteOptions } from "./additive-options.js";
import type { AdditiveRows } from "./additive-rows.js";
import { role } from "./row-state.js";

/** Students with the outcome in any row, and without it in all, that it takes to learn from. */
const leastStudents = 10;

/** A student's rows: none to learn from, none with the outcome, or some. */
const lacks = 1;
const has = 2;

/**
 * What each row is to a bag: a share of students, drawn among those who have the outcome in any row and among those
 * who never have, is held out with all their rows.
 */
export function drawBag(
  rows: AdditiveRows,
  { seed, heldOutShare }: CompleteOptions,
  bag: number
): Uint8Array {
  const { n, student, students, heldOut } = rows;
  const outcome = outcomes(rows);
  const dice = random(seed, "bag", bag);
  const draw = Float64Array.from({ length: students }, () => dice.uniform());
  const isOut = new Uint8Array(students);
  for (const kind of [lacks, has]) {
    const ofKind = draw.filter((_, i) => outcome[i] === kind).sort();
    const last = ofKind[Math.max(1, Math.round(ofKind.length * heldOutShare)) - 1] as number;
    for (let i = 0; i < students; i++) {
      if (outcome[i] === kind && (draw[i] as number) <= last) isOut[i] = 1;
    }
  }
  const roles = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    if (heldOut[row] === 1) continue;
    roles[row] = isOut[student[row] as number] === 1 ? role.heldOut : role.learnt;
  }
  return roles;
}

/** By student; refuses too few of either kind. */
function outcomes({ n, student, students, label, heldOut }: AdditiveRows): Uint8Array {
  const outcome = new Uint8Array(students);
  let rows = 0;
  for (let row = 0; row < n; row++) {
    if (heldOut[row] === 1) continue;
    const of = student[row] as number;
    outcome[of] = Math.max(outcome[of] as number, label[row] === 1 ? has : lacks);
    rows++;
  }
  const counts = [0, 0, 0];
  for (const kind of outcome) counts[kind] = (counts[kind] as number) + 1;
  const [, no = 0, yes = 0] = counts;
  if (Math.min(yes, no) >= leastStudents) return outcome;
  throw new RangeError(
    `${rows} rows to learn from hold ${yes} students with the outcome and ${no} without, ` +
      `at least ${leastStudents} of each are needed (take in more schools, school years or blocks)`
  );
}
