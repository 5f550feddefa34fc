import { percent } from "./percent.js";

/** How a student's score comes about, in log-odds. */
export interface StudentContribution {
  /** What it is about, in a sentence: "the last two weeks". */
  readonly topic: string;
  readonly contribution: number;
}

export interface StudentScore {
  /** "One simulated student". */
  readonly subject: string;
  /** Where all students begin, 0 to 1. */
  readonly base: number;
  readonly score: number;
  readonly contributions: readonly StudentContribution[];
}

/** A second contribution within this part of the first shares its place. */
const nearly = 0.85;

/** From the start to the score, and what moved it the most in that direction. */
export function modelStudentHeadline({ subject, base, score, contributions }: StudentScore): string {
  const [from, to] = [percent(base), percent(score)];
  if (from === to) return `${subject}: a risk score of ${to}, where all students begin`;
  const sign = score > base ? 1 : -1;
  const along = contributions
    .map(({ topic, contribution }) => ({ topic, size: sign * contribution }))
    .filter((d) => d.size > 0)
    .sort((a, b) => b.size - a.size);
  const first = `${subject}: from ${from} to a risk score of ${to}`;
  const [most, second, third] = along;
  if (!most) return first;
  if (!second || second.size < nearly * most.size) return `${first}, most of all from ${most.topic}`;
  if (third && third.size >= nearly * most.size) return `${first}, from several things about as much`;
  return `${first}, most of all from ${most.topic} and ${second.topic}`;
}
