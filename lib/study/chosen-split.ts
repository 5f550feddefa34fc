import type { Cohort } from "../model/cohort.js";
import type { ModelFile } from "../model/file/model-file.js";
import { sideFacts } from "../model/split/side-facts.js";
import { isRefusal, type Split, type SplitRefusal } from "../model/split/split.js";
import { splitCohort } from "../model/split/split-cohort.js";

/**
 * The split under which a model that was trained elsewhere may be judged on these rows: it learned from the school years
 * that its file names, and the latest complete one is not among them; or where one year alone is complete, from the
 * schools that its seed drew, which hold for the very same rows alone (`isSameRows`).
 */
export function chosenSplit(
  cohort: Cohort,
  { seed, split: own }: Pick<ModelFile, "seed" | "split">,
  isSameRows: boolean
): Split | SplitRefusal {
  const split = splitCohort(cohort, { seed });
  if (isRefusal(split)) return split;
  const { testYear, trainYears } = split.facts;
  if (own.kind !== split.kind)
    return {
      refusal:
        own.kind === "later_year"
          ? "it was to be judged on a later year, and one school year alone is complete here"
          : "it was to be judged on schools that it did not see, and here a later year can judge"
    };
  if (own.kind === "held_out_schools")
    return isSameRows
      ? split
      : { refusal: "which schools it did not see is not known any more, since the rows have changed" };
  if (own.trainYears.some((year) => year >= testYear))
    return { refusal: `it learned from ${testYear}, the year that judges` };
  const gone = own.trainYears.filter((year) => !trainYears.includes(year));
  if (gone.length > 0 || own.trainYears.length === 0)
    return { refusal: `it learned from ${gone.join(", ") || "no year"}, of which there are no rows here` };
  return withYears(cohort, split, own.trainYears);
}

/** The same with rows of these years alone to learn from. */
function withYears(cohort: Cohort, split: Split, years: readonly number[]): Split {
  const isOf = (row: number) => years.includes(cohort.schoolYear[row] as number);
  const train = split.train.filter(isOf);
  const heldOut = split.heldOut.filter((_, i) => isOf(split.train[i] as number));
  return {
    ...{ ...split, train, heldOut },
    facts: {
      ...{ ...split.facts, trainYears: [...years].sort(), train: sideFacts(cohort, train) },
      heldOut: sideFacts(cohort, train.filter((_, i) => heldOut[i] === 1)) // prettier-ignore
    }
  };
}
