import type { Estimate } from "./estimate.js";
import { list } from "./sentence.js";

/** What the sentences beside one student's contributions are made from. */
export interface StudentInWords {
  /** Share of the table's students with a lower score. */
  readonly above: number;
  /** What raises and what lowers the score, largest first, as a counsellor can check it: "three days missed in the last two weeks". */
  readonly raises: readonly string[];
  readonly lowers: readonly string[];
  /** The share found among students with such a score. */
  readonly alike?: Estimate;
  readonly outcome?: string;
}

/** "In sentences": where the score stands, what raises and lowers it, and what came of students with such a score. */
export function modelStudentSentences(student: StudentInWords): string[] {
  const { above, raises, lowers, alike, outcome = "became chronically absent" } = student;
  return [
    `This student’s score is above that of ${shareBelow(above)}% of students in the table.`,
    raises.length ? `What raises it most: ${list(raises.slice(0, 3))}.` : "Nothing raises it.",
    lowers.length ? `What lowers it most: ${list(lowers.slice(0, 3))}.` : "Nothing lowers it.",
    alikeSentence(alike, outcome)
  ];
}

/** Said beside every explanation of one student. */
export const contributionCaution =
  "A contribution says what the model used. It does not say why a student was away, nor what would help. Ask.";

function alikeSentence(alike: Estimate | undefined, outcome: string): string {
  if (!alike) return `Too few students have such a score to say how many ${outcome}.`;
  const { value, low, high } = alike;
  const interval = low === undefined || high === undefined ? "" : ` (${whole(low)} to ${whole(high)})`;
  const number = whole(value) === 0 && value > 0 ? "fewer than 1" : `about ${whole(value)}`;
  return `Of 100 students with such a score, ${number} ${outcome}${interval}.`;
}

/** In whole percents, but never 100 where some students are not below. */
function shareBelow(share: number): string {
  return whole(share) === 100 && share < 1 ? "more than 99" : String(whole(share));
}

function whole(share: number): number {
  return Math.round(share * 100);
}
