import type { Rating } from "./rating.js";

/** A text in each language that the instrument ships, by its tag: "en", "es". */
export type Words = Readonly<Record<string, string>>;

/** What a district asks itself: ingredients of five questions each, past the door (`normaliseInstrument`). */
export interface Instrument {
  readonly instrument_id: string;
  /** Raised whenever a question's meaning or place changes. */
  readonly version: number;
  /** The first is the one that a text falls back to. */
  readonly languages: readonly string[];
  readonly title: Words;
  readonly ingredients: readonly Ingredient[];
  readonly rating_labels: Readonly<Record<Rating, Words>>;
  readonly roles: readonly Role[];
  readonly departments: readonly Department[];
  readonly families: readonly RoleFamily[];
  /** From an earlier version's question to this version's, by id; without an entry an earlier answer is not carried over. */
  readonly maps_from: readonly VersionMap[];
}

export interface Ingredient {
  /** "AD", "PE", "CB", "SA", "SP". */
  readonly ingredient_id: string;
  readonly title: Words;
  readonly intent: Words;
  readonly questions: readonly Question[];
}

export interface Question {
  /** "AD1". */
  readonly question_id: string;
  /** A few words that stand for the practice in a table. */
  readonly practice: Words;
  /** The practice in full. */
  readonly text: Words;
}

export interface Role {
  readonly role_id: string;
  readonly label: Words;
  /** The family that the role is of whatever its department; undefined: the department decides. */
  readonly family?: string;
}

export interface Department {
  readonly department_id: string;
  readonly label: Words;
  readonly family: string;
}

/** Members whose view is told apart from others' where there are enough of them. */
export interface RoleFamily {
  readonly family_id: string;
  readonly label: Words;
}

export interface VersionMap {
  readonly version: number;
  readonly questions: Readonly<Record<string, string>>;
}
