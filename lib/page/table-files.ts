import { activityTable } from "./activity-block.js";
import { assessmentFiles } from "./assessment/report/assessment-files.js";
import { bandsTable } from "./bands-table.js";
import { tableFile, type BlockTable } from "./block-table.js";
import { calendarTable, schoolDaysTable } from "./calendar-table.js";
import { dailySchoolsTable } from "./daily-schools-block.js";
import { dispositionsTable } from "./dispositions-table.js";
import type { Edition } from "./edition.js";
import { gradesTable } from "./grades-block.js";
import { groupTable } from "./group-block.js";
import { groupSets } from "./group-sets.js";
import { capacityTable } from "./model/capacity-block.js";
import { driversTable } from "./model/drivers-block.js";
import { earlyTable } from "./model/early-block.js";
import { groupMeasuresTable } from "./model/groups-block.js";
import { importanceTable } from "./model/importance-block.js";
import { outlookTable } from "./model/outlook-block.js";
import { pairTable } from "./model/pair-block.js";
import { reliabilityTable } from "./model/reliability-block.js";
import { shapesTable } from "./model/shapes-block.js";
import { movementTable } from "./school-movement-block.js";
import { publishedTable } from "./published-block.js";
import { reasonsTable } from "./reasons-block.js";
import { schoolBandsTable } from "./school-bands-block.js";
import { schoolGradesTable } from "./school-grades-block.js";
import { schoolTrendTable } from "./school-trend-block.js";
import { schoolsTable } from "./schools-table.js";
import { yearsTable } from "./years-block.js";

/** A file that readers may take away. */
export interface TableFile {
  readonly name: string;
  readonly caption: string;
  readonly rows: number;
  readonly csv: string;
}

/** Every table that some page shows, as CSV. */
export function tableFiles(edition: Edition): TableFile[] {
  return [
    fileOf(bandsTable(edition)),
    fileOf(yearsTable(edition)),
    fileOf(schoolsTable(edition)),
    fileOf(dailySchoolsTable(edition)),
    fileOf(schoolTrendTable(edition)),
    fileOf(schoolBandsTable(edition)),
    fileOf(schoolGradesTable(edition)),
    fileOf(movementTable(edition)),
    fileOf(gradesTable(edition)),
    ...groupSets(edition).map((d) => fileOf(groupTable(edition, d))),
    fileOf(reasonsTable(edition)),
    fileOf(calendarTable(edition)),
    fileOf(schoolDaysTable(edition)),
    fileOf(activityTable(edition)),
    fileOf(capacityTable(edition)),
    fileOf(earlyTable(edition)),
    fileOf(groupMeasuresTable(edition)),
    fileOf(reliabilityTable(edition)),
    fileOf(importanceTable(edition)),
    fileOf(shapesTable(edition)),
    fileOf(pairTable(edition)),
    fileOf(driversTable(edition)),
    fileOf(outlookTable(edition)),
    fileOf(dispositionsTable(edition)),
    fileOf(publishedTable(edition)),
    ...assessmentFiles(edition)
  ];
}

function fileOf<R>(table: BlockTable<R>): TableFile {
  return { ...tableFile(table), caption: table.caption, rows: table.rows.length };
}
