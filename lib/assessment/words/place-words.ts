import { places as en } from "./en/places.js";
import { places as es } from "./es/places.js";
import type { Language } from "./languages.js";

/** Lists by their items' name in a sentence, fields by theirs. */
export interface PlaceWords {
  readonly items: Readonly<Record<keyof (typeof en)["items"], (index: number) => string>>;
  readonly fields: Readonly<Record<keyof (typeof en)["fields"], string>>;
}

export const placeWords: Readonly<Record<Language, PlaceWords>> = { en, es };
