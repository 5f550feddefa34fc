import { tableFile } from "../../block-table.js";
import type { BlockTable } from "../../block-table.js";
import type { Edition } from "../../edition.js";
import type { TableFile } from "../../table-files.js";
import { evidenceTable } from "./evidence-block.js";
import { goalsTable, stepsTable } from "./goals-table.js";
import { practicesTable } from "./practices-table.js";
import { reportPlace } from "./report-place.js";
import { yearsTable } from "./years-block.js";

/** The tables of the self-assessment to take away, in English; each with its own caption among all files. */
export function assessmentFiles(edition: Edition): TableFile[] {
  const place = reportPlace(edition, "en");
  return [
    fileOf(practicesTable(place), "The self-assessment, practice by practice"),
    fileOf(goalsTable(place), "Goals of the self-assessment’s plan"),
    fileOf(stepsTable(place), "Steps towards its goals"),
    fileOf(yearsTable(place), "The self-assessment beside the year before"),
    fileOf(evidenceTable(place), "What the record says of practices")
  ];
}

function fileOf<R>(table: BlockTable<R>, caption: string): TableFile {
  return { ...tableFile(table), caption, rows: table.rows.length };
}
