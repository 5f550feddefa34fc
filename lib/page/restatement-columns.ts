import type { TableColumn } from "../chart/table.js";
import { count } from "../report/count.js";
import { percent } from "../report/percent.js";
import { pointsChange } from "../report/points.js";
import { movedVersions, type RestatedCount } from "./restatement-log.js";
import { round } from "./share-of.js";

type Numbers<R> = (row: R) => number | null;

/** A column of whole numbers, "n/a" where there is none to give. */
export function wholeColumn<R>(name: string, label: string, value: Numbers<R>): TableColumn<R> {
  return { name, label, numeric: true, value, text: (row) => written(value(row), count) };
}

/** A column of rates, in percent for readers and from 0 to 1 in the file. */
export function rateColumn<R>(name: string, label: string, value: Numbers<R>): TableColumn<R> {
  return { name, label, numeric: true, value: (row) => round(value(row)), text: (row) => written(value(row), percent) }; // prettier-ignore
}

/** A column of differences of rates, in points for readers and from −1 to 1 in the file. */
export function pointsColumn<R>(name: string, label: string, value: Numbers<R>): TableColumn<R> {
  return { name, label, numeric: true, value: (row) => round(value(row)), text: (row) => written(value(row), pointsChange) }; // prettier-ignore
}

function written(value: number | null, write: (value: number) => string): string {
  return value === null ? "n/a" : write(value);
}

/** What came late, was corrected or taken back after the as-of date; without labels they are in the file alone. */
export function versionColumns(labels: "labelled" | "") {
  const label = (text: string) => (labels ? text : "");
  return [
    wholeColumn<RestatedCount>("late", label("Came late"), (d) => d.late),
    wholeColumn<RestatedCount>("corrected_after", label("Corrected"), (d) => d.corrected_after),
    wholeColumn<RestatedCount>("retracted_after", label("Taken back"), (d) => d.retracted_after),
    wholeColumn<RestatedCount>("moved_after", label("Moved absence"), movedVersions)
  ];
}
