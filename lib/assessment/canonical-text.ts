/** JSON as people read it, two spaces deep, closed by a line's end; keys as declared, then by name. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(value, (_, inner: unknown) => (isEntry(inner) ? inOrder(inner) : inner), 2)}\n`;
}

function inOrder(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function isEntry(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keys of the files that people may open, from what names a thing to what it holds. */
const order: readonly string[] = [
  ...["format", "format_version", "released_on", "instrument_id", "instrument_version", "school_year"],
  ...[
    "response_id",
    "revision",
    "goal_id",
    "step_id",
    "question_id",
    "family_id",
    "role_id",
    "department_id"
  ],
  ...["tally", "agreement", "plan", "members", "families"],
  ...["counts", "unanswered", "median", "unsure_share", "disagreement", "distance", "sides"],
  ...["strength", "ok_for_now", "could_be_better", "urgent_gap", "unsure"],
  ...["agreed_on", "in_the_room", "ratings", "notes", "priorities", "goals", "title", "questions"],
  ...["measure", "scope", "place", "block", "baseline", "baseline_as_of", "target", "target_date"],
  ...["responsible_role", "due", "status", "steps"]
];
