import { tableFile } from "./block-table.js";
import { restatedRatesTable } from "./restated-rates-block.js";
import { restatedSchoolsTable } from "./restated-schools-block.js";
import type { RestatementLog } from "./restatement-log.js";
import { settlingTable } from "./settling-block.js";

/** The log's tables as CSV, the blocks of every school year among them. */
export function restatementFiles(log: RestatementLog): { name: string; csv: string }[] {
  return [
    tableFile(settlingTable(log)),
    tableFile(restatedSchoolsTable(log)),
    tableFile(restatedRatesTable(log))
  ];
}
