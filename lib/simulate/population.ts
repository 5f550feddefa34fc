import type { Calendar } from "./calendar.js";
import type { Effects } from "./effects.js";
import { type Random, random } from "../random/random.js";
import { makeStudent, neighborhoodEffects, type Student } from "./student.js";
import { makeStudentYear, type StudentYear } from "./student-year.js";

export interface Population {
  readonly students: readonly Student[];
  /** In the order of students, each student's years in order. */
  readonly studentYears: readonly StudentYear[];
}

const gradeSize = 592;

/** Everybody who is ever in the district: who comes, who stays, who goes. */
export function makePopulation(seed: number, calendar: Calendar, effects: Effects): Population {
  const dice = random(seed, "population");
  const neighborhood = neighborhoodEffects(seed, effects);
  const students: Student[] = [];
  const years: StudentYear[] = [];
  let here: StudentYear[] = [];
  calendar.years.forEach(({ first, schoolYear }, year) => {
    const arrive = (student: Student, grade: number, from: number, before?: StudentYear): StudentYear =>
      makeStudentYear(calendar, effects, neighborhood, { student, year, grade, from, before });
    const join = ({ grade, from }: Newcomer): StudentYear => {
      const student = makeStudent(seed, students.length, schoolYear - grade);
      students.push(student);
      return arrive(student, grade, first + from);
    };
    const back = here.filter(comesBack).map((last) => arrive(last.student, nextGrade(last), first, last));
    here = [...back, ...newcomers(dice, year === 0).map(join)];
    years.push(...here);
  });
  return {
    students,
    studentYears: years.sort((a, b) => a.student.index - b.student.index || a.year - b.year)
  };
}

interface Newcomer {
  readonly grade: number;
  /** Day of the year on which the student comes, from 0. */
  readonly from: number;
}

/** A whole district in the first year, then a kindergarten and some in each grade; every year others come later. */
function newcomers(dice: Random, isFirstYear: boolean): Newcomer[] {
  const onFirstDay = (grade: number): number => {
    if (isFirstYear || grade === 0) return gradeSize + dice.integer(-20, 20);
    return dice.integer(16, 30) + (grade === 9 ? 15 : 0);
  };
  return Array.from({ length: 13 }, (_, grade) => [
    ...Array.from({ length: onFirstDay(grade) }, () => ({ grade, from: 0 })),
    ...Array.from({ length: dice.integer(12, 22) }, () => ({ grade, from: dice.integer(3, 160) }))
  ]).flat();
}

function comesBack({ student, grade, seats }: StudentYear): boolean {
  const gone = ["moved", "withdrew"].includes(seats.filter((seat) => seat.primary).at(-1)?.exitType ?? "");
  const stays = student.dice.chance(student.poor ? 0.95 : 0.965);
  return grade < 12 && !gone && stays;
}

function nextGrade({ student, grade }: StudentYear): number {
  return student.dice.chance(0.99) ? grade + 1 : grade;
}
