import { mergeResponses } from "../../assessment/merge-responses.js";
import { responseText } from "../../assessment/response-text.js";
import type { Response } from "../../assessment/response.js";
import type { TallyWords } from "../../assessment/words/en/tally.js";
import type { ArrivalRow } from "../../page/assessment/tally/arrivals-table.js";
import { responsesOf, type Arrival, type Session } from "../session.js";

/** The members' responses that stand: one a member. */
export function standingResponses(session: Session): readonly Response[] {
  return mergeResponses(responsesOf(session)).responses;
}

/** What became of each thing that came in: exactly one disposition each, in the order in which they came. */
export function dispositionsOf(session: Session, words: TallyWords): ArrivalRow[] {
  const standing = standingResponses(session);
  const counted = new Set<Response>();
  return session.arrivals.map((arrival) => rowOf(arrival, standing, counted, words));
}

function rowOf(
  arrival: Arrival,
  standing: readonly Response[],
  counted: Set<Response>,
  words: TallyWords
): ArrivalRow {
  const { source } = arrival;
  if (!("response" in arrival))
    return {
      ...{ source, revision: undefined, answered: undefined },
      ...{ disposition: "refused", words: words.refused(arrival.refused) }
    };
  const { response, remarks } = arrival;
  const remarked = (text: string): string => (remarks === undefined ? text : words.remarked(text, remarks));
  const { revision, response_id } = response;
  const row = { source, revision, answered: Object.keys(response.ratings).length };
  const kept = standing.find((d) => d.response_id === response_id) ?? response;
  if (!counted.has(kept) && responseText(kept) === responseText(response)) {
    counted.add(kept);
    return { ...row, disposition: "kept", words: remarked(words.kept) };
  }
  const disposition = mergeResponses([kept, response]).set_aside[0]?.reason ?? "same_again";
  const said = {
    same_again: words.sameAgain,
    superseded: words.superseded(kept.revision),
    conflicting: words.conflicting
  };
  return { ...row, disposition, words: remarked(said[disposition]) };
}
