/** Answers from best to worst that lie on one scale; what is unsure lies on none. */
export const scaleRatings = ["strength", "ok_for_now", "could_be_better", "urgent_gap"] as const;

/** A practice's standing on the scale. */
export type ScaleRating = (typeof scaleRatings)[number];

/** What a member may answer. */
export const ratings = [...scaleRatings, "unsure"] as const;

export type Rating = (typeof ratings)[number];

/** Letters that stand for a rating in a cell or in print. */
export const ratingLetters: Readonly<Record<Rating, string>> = {
  strength: "S",
  ok_for_now: "OK",
  could_be_better: "C",
  urgent_gap: "U",
  unsure: "?"
};
