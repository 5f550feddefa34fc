import type { MeasureValue } from "../../chart/model/measure-dots.js";
import type { DifferenceRow, Judgement, JudgementRow, SubsetSize } from "../../evaluate/judge/judgement.js";
import type { MeasureName } from "../../evaluate/measures.js";

/** A judgement as views ask for it: of one subset of the students. */
export interface Figures {
  readonly judgement: Judgement;
  readonly subset: string;
  readonly size: SubsetSize | undefined;
  /** Models first, in their order; then the rules. */
  readonly candidates: Judgement["candidates"];
  /** The first model; undefined where rules stand alone. */
  readonly first: Judgement["candidates"][number] | undefined;
}

export function figuresOf(judgement: Judgement, subset: string): Figures {
  const size = judgement.subsets.find((d) => d.subset === subset);
  const models = judgement.candidates.filter((d) => !d.isBaseline);
  const rules = judgement.candidates.filter((d) => d.isBaseline);
  return { judgement, subset, size, candidates: [...models, ...rules], first: models[0] };
}

export function figureOf(
  { judgement, subset }: Pick<Figures, "judgement" | "subset">,
  candidate: string,
  measure: MeasureName
): JudgementRow | undefined {
  return judgement.rows.find(
    (d) => d.candidate === candidate && d.subset === subset && d.measure === measure
  );
}

/** As charts take it: no value where there is none, with its reason. */
export function valueOf(row: JudgementRow | undefined): MeasureValue {
  const { value, low, high, because } = row ?? { because: "it was not judged" };
  return {
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    ...(because !== undefined && { because })
  };
}

/** The first less the second. */
export function differenceOf(
  { judgement, subset }: Pick<Figures, "judgement" | "subset">,
  candidate: string,
  against: string,
  measure: MeasureName
): DifferenceRow | undefined {
  return judgement.differences.find(
    (d) => d.candidate === candidate && d.against === against && d.subset === subset && d.measure === measure
  );
}

/** An interval where there are both ends. */
export function intervalOf(row: JudgementRow | undefined): { low: number; high: number } | undefined {
  return row?.low === undefined || row.high === undefined ? undefined : { low: row.low, high: row.high };
}

/** The rule that is best by a measure, picking by lot aside. */
export function bestRule(
  figures: Figures,
  measure: MeasureName
): { name: string; value: number } | undefined {
  return figures.candidates
    .filter((d) => d.isBaseline && d.name !== "majority")
    .flatMap(({ name }) => {
      const value = figureOf(figures, name, measure)?.value;
      return value === undefined ? [] : [{ name, value }];
    })
    .sort((a, b) => b.value - a.value)[0];
}
