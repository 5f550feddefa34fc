import { count, countOf } from "./count.js";

/** Whether every source row is accounted for, and how many were refused. */
export function accountHeadline(
  files: readonly { rows: number; dispositions: Readonly<Record<string, number>> }[]
): string {
  const rows = files.reduce((sum, d) => sum + d.rows, 0);
  const refused = files.reduce((sum, d) => sum + (d.dispositions["quarantined"] ?? 0), 0);
  const adrift = files.filter(
    (d) => Object.values(d.dispositions).reduce((a, b) => a + b, 0) !== d.rows
  ).length;
  if (adrift > 0) return `The rows of ${countOf(adrift, "file")} do not add up`;
  return `${countOf(rows, "row")} of ${countOf(files.length, "file")}, each accounted for: ${count(refused)} refused`;
}

/** What was found in the rows: how many kinds, and the most frequent. */
export function findingsHeadline(findings: readonly { rule: string; rows: number }[]): string {
  const most = findings[0];
  if (!most) return "Nothing was found amiss in any row";
  return `${countOf(findings.length, "kind")} of finding; the most frequent, “${most.rule}”, in ${countOf(most.rows, "row")}`;
}
