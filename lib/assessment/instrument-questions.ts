import type { Instrument, Question } from "./instrument.js";

/** All questions in the instrument's order: five of each ingredient. */
export function instrumentQuestions(instrument: Instrument): readonly Question[] {
  return instrument.ingredients.flatMap((ingredient) => ingredient.questions);
}
