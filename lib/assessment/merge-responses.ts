import { responseText } from "./response-text.js";
import type { Response } from "./response.js";

/**
 * One response a member, by school year and id: the latest revision; of several under one revision the one with most
 * answers, then most notes, then first by its text, so that order never matters. All the rest is set aside, each with
 * its reason.
 */
export function mergeResponses(responses: readonly Response[]): MergedResponses {
  const standing = responses.map((response) => ({ response, text: responseText(response) })).sort(byStanding);
  const kept = new Map<string, Response>();
  const set_aside: SetAside[] = [];
  for (const { response } of standing) {
    const member = `${response.school_year} ${response.response_id}`;
    const first = kept.get(member);
    if (!first) kept.set(member, response);
    else
      set_aside.push({
        response_id: response.response_id,
        revision: response.revision,
        reason: reasonFor(response, first)
      });
  }
  return { responses: [...kept.values()], set_aside };
}

export interface MergedResponses {
  /** One a member, in the order of their ids. */
  readonly responses: readonly Response[];
  /** Every other one that came in. */
  readonly set_aside: readonly SetAside[];
}

export interface SetAside {
  readonly response_id: string;
  readonly revision: number;
  readonly reason: SetAsideReason;
}

/**
 * "same_again": the very answers of the one kept, or those without notes, as a code brings them; "superseded": a later
 * revision is kept; "conflicting": other answers under the same revision, so that the member must be asked.
 */
export type SetAsideReason = "same_again" | "superseded" | "conflicting";

interface Standing {
  readonly response: Response;
  readonly text: string;
}

function byStanding({ response: a, text }: Standing, { response: b, text: other }: Standing): number {
  return (
    a.school_year - b.school_year ||
    compare(a.response_id, b.response_id) ||
    b.revision - a.revision ||
    entries(b.ratings) - entries(a.ratings) ||
    entries(b.notes) - entries(a.notes) ||
    compare(text, other)
  );
}

function reasonFor(response: Response, kept: Response): SetAsideReason {
  if (response.revision < kept.revision) return "superseded";
  const notes = entries(response.notes) === 0 ? kept.notes : response.notes;
  return responseText({ ...response, notes }) === responseText(kept) ? "same_again" : "conflicting";
}

function entries(part: Readonly<Record<string, string>>): number {
  return Object.keys(part).length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
