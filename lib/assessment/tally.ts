import type { Rating, ScaleRating } from "./rating.js";

/** How far apart ratings stand; past "wide" the team is split. */
export type Distance = "close" | "some" | "wide" | "split";

/** The middle rating, twice; the two around the middle where members are halved, the better one first. */
export type Median = readonly [ScaleRating, ScaleRating];

/** What a team's members said of one question. */
export interface QuestionTally {
  readonly question_id: string;
  readonly counts: Readonly<Record<Rating, number>>;
  readonly unanswered: number;
  /** Of those on the scale; between two ratings where members are halved; undefined where nobody rated. */
  readonly median: Median | undefined;
  /** Of all who answered. */
  readonly unsure_share: number | undefined;
  /** One less Blair and Lacy's concordance l²: 0 when all rate the same, 1 when half stand at each end; under two on the scale undefined. */
  readonly disagreement: number | undefined;
  readonly distance: Distance | undefined;
  /** Families of three or more members, from the best median to the worst; undefined where fewer than two can be shown. */
  readonly sides: readonly FamilySide[];
}

export interface FamilySide {
  readonly family_id: string;
  readonly members: number;
  readonly median: Median;
}

/** A team's tally. The order of the responses never matters. */
export interface Tally {
  readonly instrument_id: string;
  readonly instrument_version: number;
  readonly school_year: number;
  readonly members: number;
  /** Members by family; families of fewer than three are put together under "other". */
  readonly families: readonly { readonly family_id: string; readonly members: number }[];
  readonly questions: readonly QuestionTally[];
}

/** What the team agreed upon in its meeting, and who was in the room. */
export interface Agreement {
  readonly school_year: number;
  /** Day of the meeting. */
  readonly agreed_on: string;
  /** How many of each role were there. */
  readonly in_the_room: readonly { readonly role_id: string; readonly members: number }[];
  readonly ratings: Readonly<Record<string, ScaleRating>>;
  /** Why, where the team wrote it down. */
  readonly notes: Readonly<Record<string, string>>;
}
