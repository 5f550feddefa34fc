import { html, type Html } from "../report/html.js";
import { notMeasured } from "./not-measured.js";
import { restatedRatesBlock } from "./restated-rates-block.js";
import { restatedSchoolsBlock } from "./restated-schools-block.js";
import { toldRecords, type RestatementLog } from "./restatement-log.js";
import { settlingBlock } from "./settling-block.js";

/** How often and how late attendance changed after the fact, by school, and what that did to the rates. */
export function restatementBlocks(document: Document, log: RestatementLog): Html {
  const all = log.counts.find((d) => d.scope === "district");
  if (!all || all.records === 0)
    return notMeasured(
      "restated",
      "There is nothing to restate",
      "the record has no attendance of students by day"
    );
  if (toldRecords(all) === 0)
    return notMeasured(
      "restated",
      "How late attendance was recorded is not known",
      "this source does not say when a record was known: its days of recording are assumed by the mapping"
    );
  if (log.rates.length === 0)
    return notMeasured(
      "restated",
      "Nothing is restated yet",
      "no two-week block has ended, so there is no as-of date to be late for"
    );
  return html`${settlingBlock(document, log, all)}${restatedSchoolsBlock(document, log, all)}${restatedRatesBlock(document, log)}`;
}
