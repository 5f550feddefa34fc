import type { GoalPoint, GoalProgressOptions } from "../../lib/chart/assessment/goal-progress.js";
import type { RatingCell, RatingGridOptions } from "../../lib/chart/assessment/rating-grid.js";
import type { ScaleRating } from "../../lib/assessment/rating.js";
import { percent } from "../../lib/report/percent.js";
import { exact, hidden } from "./fixtures.js";

const letters: Readonly<Record<string, ScaleRating>> = {
  S: "strength",
  O: "ok_for_now",
  C: "could_be_better",
  U: "urgent_gap"
};

export const gridOptions: RatingGridOptions = {
  ingredients: [
    "Actionable data",
    "Positive engagement",
    "Capacity building",
    "Shared accountability",
    "Strategic partnerships"
  ],
  places: 5,
  ratings: [
    { rating: "strength", letters: "S", label: "Strength" },
    { rating: "ok_for_now", letters: "OK", label: "OK for now" },
    { rating: "could_be_better", letters: "C", label: "Could be better" },
    { rating: "urgent_gap", letters: "U", label: "Urgent gap" }
  ],
  farApart: "members far apart",
  notAgreed: "not agreed"
};

export const gridCells: RatingCell[] = ["OCSCS", "OOCSO", "SCO.C", "UUUOC", "OCOCO"].flatMap(
  (row, ingredient) =>
    Array.from(row, (letter, i) => ({
      ingredient,
      place: i + 1,
      rating: letters[letter] ?? null,
      isFarApart: (ingredient + i) % 4 === 3,
      practice: `${gridOptions.ingredients[ingredient]} ${i + 1}`
    }))
);

export const goalOptions: GoalProgressOptions = {
  baseline: { date: "2025-10-17", label: "October 17, 2025", rate: 0.214 },
  target: { date: "2026-06-05", label: "June 5, 2026", rate: 0.16 },
  asOf: "2026-01-16",
  words: { baseline: "Baseline", target: "Target", now: "Now", toCome: "not yet known" }
};

export const goalPoints: GoalPoint[] = [
  ["2025-10-17", 0.214],
  ["2025-10-31", 0.211],
  ["2025-11-14", null],
  ["2025-12-05", 0.198],
  ["2025-12-19", 0.193],
  ["2026-01-16", 0.187]
].map(([date, rate]) => ({
  date: String(date),
  label: String(date),
  schoolYear: 2026,
  share: typeof rate === "number" ? exact(rate, 900) : hidden,
  text: typeof rate === "number" ? percent(rate) : "hidden"
}));
