/** A figure of assessment_evidence.json, as far as it counts. */
interface Counted {
  readonly evidence_id: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Whether the two figures of PE3, both told, give away a small number by subtraction: students contacted less those
 * with a punitive step are the students with supportive contacts alone, and so are the numerators'. None is too few
 * too: it tells of everyone.
 */
export function tellsRemainder(figures: readonly Counted[], smallest: number): boolean {
  const [some, all] = ["supportive_first", "first_contact_supportive"].map((id) =>
    figures.find((d) => d.evidence_id === id)
  );
  return (["numerator", "denominator"] as const).some((part) => {
    const [less, more] = [some?.[part] ?? null, all?.[part] ?? null];
    return less !== null && more !== null && more - less < smallest;
  });
}
