import { gaps } from "../../assessment/ranked-practices.js";
import { releasedTally } from "../../assessment/released-tally.js";
import { instrumentQuestions } from "../../assessment/instrument-questions.js";
import type { Instrument } from "../../assessment/instrument.js";
import { tallyResponses } from "../../assessment/tally-responses.js";
import type { SuggestedPractice } from "../../page/assessment/plan/plan-view.js";
import type { Session } from "../session.js";
import { standingResponses } from "../tally/dispositions.js";

/**
 * Practices that the session's tally suggests: agreed urgent gaps, then those that could be better, then those on which
 * members are far apart; by the ratings agreed, or by members' medians where none is.
 */
export function suggestedPractices(session: Session, instrument: Instrument): SuggestedPractice[] {
  const standing = standingResponses(session);
  const tally = standing.length < 2 ? undefined : tallyResponses(standing, instrument);
  const far = new Set(
    tally?.questions.filter((d) => d.distance === "wide" || d.distance === "split").map((d) => d.question_id)
  );
  const ranked = tally ? gaps(releasedTally(tally)) : [];
  const { ratings } = session.agreement;
  const rows = instrumentQuestions(instrument).map(({ question_id }) => ({
    question_id,
    rating: ratings[question_id] ?? ranked.find((d) => d.question_id === question_id)?.median[1],
    isFarApart: far.has(question_id)
  }));
  const weight = ({ rating, isFarApart }: SuggestedPractice): number =>
    rating === "urgent_gap" ? 0 : rating === "could_be_better" ? 1 : isFarApart ? 2 : 3;
  return rows.filter((d) => weight(d) < 3).sort((a, b) => weight(a) - weight(b));
}
