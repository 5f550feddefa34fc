import { random } from "../../random/random.js";
import type { AdditiveRows } from "./additive-rows.js";
import type { CompleteOptions } from "./additive-options.js";
import { role } from "./row-state.js";

/** Students of each kind, with the label in any row and without it in all, that it takes to learn from. */
const leastStudents = 10;

/**
 * What each row is to a bag: a share of students, drawn among those who have the label in any row and among those who
 * never have, is held out with all their rows.
 */
export function drawBag(
  rows: AdditiveRows,
  { seed, heldOutShare }: CompleteOptions,
  bag: number
): Uint8Array {
  const { n, student, heldOut } = rows;
  const studentOf = (row: number): number => (student ? (student[row] as number) : row);
  const dice = random(seed, "bag", bag);
  const isOut = new Map<number, boolean>();
  for (const students of Object.values(studentsByLabel(rows, studentOf))) {
    const order = Float64Array.from(students, () => dice.uniform());
    const places = Array.from(students.keys()).sort((a, b) => (order[a] as number) - (order[b] as number));
    const out = Math.max(1, Math.round(students.length * heldOutShare));
    places.forEach((place, i) => isOut.set(students[place] as number, i < out));
  }
  const roles = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    if (heldOut[row] === 1) continue;
    roles[row] = isOut.get(studentOf(row)) ? role.heldOut : role.learnt;
  }
  return roles;
}

function studentsByLabel(
  { n, label, heldOut }: AdditiveRows,
  studentOf: (row: number) => number
): { with: number[]; without: number[] } {
  const has = new Map<number, boolean>();
  let rows = 0;
  for (let row = 0; row < n; row++) {
    if (heldOut[row] === 1) continue;
    rows++;
    const student = studentOf(row);
    has.set(student, has.get(student) === true || label[row] === 1);
  }
  const students = { with: [] as number[], without: [] as number[] };
  for (const [student, isWith] of has) students[isWith ? "with" : "without"].push(student);
  const [yes, no] = [students.with.length, students.without.length];
  if (Math.min(yes, no) < leastStudents) {
    throw new RangeError(
      `${rows} rows to learn from hold ${yes} students with the outcome and ${no} without, ` +
        `at least ${leastStudents} of each are needed (take in more schools, school years or blocks)`
    );
  }
  return students;
}
