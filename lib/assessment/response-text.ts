import { canonicalText } from "./canonical-text.js";
import type { Response } from "./response.js";

/** The text of a response file, keys in one order whatever the response's. */
export function responseText(response: Response): string {
  const { format, format_version, instrument_id, instrument_version, school_year } = response;
  const { response_id, revision, role_id, department_id, ratings, notes } = response;
  return canonicalText({
    ...{ format, format_version, instrument_id, instrument_version, school_year },
    ...{ response_id, revision, role_id, department_id },
    ratings: sorted(ratings),
    notes: sorted(notes)
  });
}

function sorted<T>(part: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
