import { inOrder } from "../in-order.js";
import type { ReleaseRowOf } from "../release-tables.js";

type DriverRow = ReleaseRowOf<"model_driver">;

/** Students of a place by the driver that raises their score most: private, before the gate. */
export interface DriverCell extends Pick<DriverRow, "scope" | "school" | "school_level" | "grade"> {
  readonly driver: string;
  readonly students: number;
}

/**
 * The rows of model_driver.json: drivers of fewer than `smallest` students, and the next smallest with them, become
 * "other"; a place where that leaves one driver for everyone is withheld. Counts are rounded to a multiple of
 * `smallest`, so that sums over places give none of them away.
 */
export function driverRows(cells: readonly DriverCell[], smallest: number): DriverRow[] {
  return inOrder(cells, (d) => [d.scope, d.school ?? "", d.school_level ?? "", d.grade ?? ""]).flatMap(
    (place) => rowsOf(place, smallest)
  );
}

function rowsOf(place: readonly DriverCell[], smallest: number): DriverRow[] {
  const [first] = place;
  if (!first) return [];
  const { scope, school, school_level, grade } = first;
  const key = { scope, school, school_level, grade };
  const groups = folded(
    place.filter(({ students }) => students > 0).map(({ driver, students }) => ({ driver, students })),
    smallest
  );
  if (groups.length < 2)
    return [{ ...key, driver: null, students: null, share: null, shown: "hidden", hidden_because: "small" }];
  const rounded = groups.map((d) => ({ ...d, students: Math.round(d.students / smallest) * smallest }));
  const all = rounded.reduce((sum, { students }) => sum + students, 0);
  return rounded.map(({ driver, students }) => ({
    ...{ ...key, driver, students, share: Math.round((100 * students) / all) / 100 },
    ...{ shown: "exact", hidden_because: null }
  }));
}

interface Group {
  readonly driver: string;
  readonly students: number;
}

/** Rare drivers, and the next smallest with them, as one. */
function folded(groups: readonly Group[], smallest: number): Group[] {
  const ordered = [...groups].sort((a, b) => a.students - b.students || (a.driver < b.driver ? -1 : 1));
  const rare = ordered.filter(({ students }) => students < smallest).length;
  if (rare === 0) return ordered;
  const together = ordered.slice(0, rare + 1);
  const students = together.reduce((sum, d) => sum + d.students, 0);
  return students < smallest ? [] : [...ordered.slice(rare + 1), { driver: "other", students }];
}
