/** What the district's own record says of a practice: a figure that SQL on the snapshot gives. */
export interface Evidence {
  readonly question_id: string;
  /** "snapshots_published", "breakdowns_published", … */
  readonly evidence_id: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Numerator over denominator, or the figure itself; null with a reason where it can't be computed or is withheld. */
  readonly value: number | null;
  readonly unit: "share" | "count" | "days" | "per_year";
  /** Why there is no figure: "no outreach was recorded". */
  readonly reason: string | null;
  /** The page that shows it in full, from the site's root; null where none does. */
  readonly link: string | null;
  readonly as_of_date: string | null;
}
