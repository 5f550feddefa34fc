import { instrumentQuestions } from "../../../assessment/instrument-questions.js";
import { scaleRatings } from "../../../assessment/rating.js";
import type { QuestionTally } from "../../../assessment/tally.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { lowerFirst } from "../../../report/sentence.js";
import { say, type AssessmentPlace } from "../assessment-frame.js";
import { ratingLabel } from "./rating-words.js";
import { isFarApart, type TallyView } from "./tally-view.js";

/** The finding of the agreed ratings, where there are some: "Three practices are urgent gaps, all in …". */
export function tallyHeadline({ place, tally, agreement }: TallyView): string {
  const words = tallyWords[place.language];
  if (Object.keys(agreement.ratings).length === 0) return words.headlineNothing(tally.members);
  const urgent = instrumentQuestions(place.instrument).filter(
    (d) => agreement.ratings[d.question_id] === "urgent_gap"
  );
  const [first] = urgent;
  if (!first) return words.headlineNone;
  const headline = words.headlineUrgent(urgent.length);
  if (urgent.length === 1) return words.headlineBeing(headline, lowerFirst(say(place, first.practice)));
  const homes = place.instrument.ingredients.filter((d) => d.questions.some((q) => urgent.includes(q)));
  const [home] = homes;
  return homes.length === 1 && home
    ? words.headlineIn(headline, urgent.length, lowerFirst(say(place, home.title)))
    : headline;
}

/** How many ratings were agreed, of which kind, and the practice that splits the team the most. */
export function tallyStandfirst(view: TallyView): string {
  const { place, tally, agreement } = view;
  const words = tallyWords[place.language];
  const of = instrumentQuestions(place.instrument).length;
  const agreed = Object.values(agreement.ratings);
  if (agreed.length === 0) return words.standfirstAnswers(tally.members, of);
  const parts = scaleRatings
    .map((rating) => [rating, agreed.filter((d) => d === rating).length] as const)
    .filter(([, count]) => count > 0)
    .map(([rating, count]) => words.ratingCount(inSentence(ratingLabel(place, rating)), count));
  const split = farthestApart(view);
  const sentence = words.standfirstAgreed(agreed.length, of, parts.join(", "));
  return split?.distance === "split"
    ? `${sentence} ${words.standfirstSplit(practiceOf(place, split.question_id))}`
    : sentence;
}

/** "Members stand far apart on 8 of 25 practices, most of all on …". */
export function practicesHeadline(view: TallyView): string {
  const { place, tally } = view;
  const words = tallyWords[place.language];
  const apart = tally.questions.filter(isFarApart).length;
  const headline = words.practicesHeadline(apart, tally.questions.length);
  const farthest = farthestApart(view);
  return apart > 0 && farthest
    ? words.mostOfAll(headline, practiceOf(place, farthest.question_id))
    : headline;
}

export function practiceOf(place: AssessmentPlace, question_id: string): string {
  const question = instrumentQuestions(place.instrument).find((d) => d.question_id === question_id);
  return question ? say(place, question.practice) : question_id;
}

function farthestApart({ tally }: TallyView): QuestionTally | undefined {
  return [...tally.questions].sort((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1))[0];
}

/** A label within a sentence keeps its capitals only where it begins with an abbreviation: "OK for now". */
function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : lowerFirst(label);
}
