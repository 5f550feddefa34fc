import { gradeLevels } from "../../canon/grade-level.js";
import { chartBlock } from "../../chart/block.js";
import type { DriverMix } from "../../chart/model/driver-dots.js";
import type { DriverCell } from "../../chart/model/driver-matrix.js";
import type { Share } from "../../chart/share.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelDriversHeadline } from "../../report/model-drivers-headline.js";
import { percent } from "../../report/percent.js";
import { featureGroups } from "../../snapshot/feature/feature.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import { type Edition, schoolsByName } from "../edition.js";
import { links } from "../links.js";
import { driverLabel } from "./importance-block.js";

type DriverRow = ReleaseRowOf<"model_driver">;

/** Whether it is a group of features: not "none", nor several together. */
function isNamed(driver: string | null): boolean {
  return driver !== null && driver !== "none" && driver !== "other";
}

/** Drivers that some place has a number of, in the order of the list. */
function driversShown({ release }: Edition): string[] {
  const known = new Set(release.model_driver.map((d) => d.driver));
  return [...featureGroups.map((d) => d.group), "none", "other"].filter((d) => known.has(d));
}

/** Which driver leads in each grade; undefined where nothing may be shown. */
export function gradeDriversBlock(edition: Edition): Html | undefined {
  const rows = edition.release.model_driver.filter((d) => d.scope === "grade");
  const grades = gradeLevels.filter((grade) => rows.some((d) => d.grade === grade));
  const district = edition.release.model_driver.filter((d) => d.scope === "district" && isNamed(d.driver));
  if (grades.length === 0 || district.length === 0) return undefined;
  const drivers = driversShown(edition);
  return chartBlock(edition.document, {
    id: "drivers",
    headline: modelDriversHeadline(
      district.map((d) => ({
        label: driverLabel(d.driver ?? ""),
        share: d.share,
        low: d.share,
        high: d.share
      })),
      "students"
    ),
    reading:
      "Of a grade’s students, the share whose score a group of features raises most. A driver leads the score; it is not why a student is away.",
    chart: "driverMatrix",
    rows: drivers.flatMap((driver) => grades.map((grade) => cellOf(rows, driver, grade))),
    options: {
      drivers: drivers.map((key) => ({ key, label: driverLabel(key) })),
      grades: grades.map((key) => ({ key, label: key })),
      head: "grade",
      legend: "of the grade’s students"
    },
    note: "Counts are rounded; drivers that lead for few students of a grade are put together as other drivers.",
    ...blockTools(edition, driversTable(edition), "model")
  });
}

function cellOf(rows: readonly DriverRow[], driver: string, grade: string): DriverCell {
  const ofGrade = rows.filter((d) => d.grade === grade);
  const own = ofGrade.find((d) => d.driver === driver);
  if (own) return { driver, grade, share: own.share, n: own.students };
  const isHidden = ofGrade.some((d) => d.shown === "hidden");
  const isFolded = driver !== "other" && ofGrade.some((d) => d.driver === "other");
  if (!isHidden && !isFolded) return { driver, grade, share: 0, n: 0, because: "leads for nobody" };
  return {
    ...{ driver, grade, share: null, n: null, isHidden: true },
    because: isHidden ? "hidden: too few students" : "hidden: among other drivers"
  };
}

/** The mix of drivers in each school; undefined where no school's may be shown. */
export function schoolDriversBlock(edition: Edition): Html | undefined {
  const drivers = driversShown(edition);
  const rows = schoolsByName(edition).flatMap(({ school, school_name }): DriverMix[] => {
    const own = edition.release.model_driver.filter((d) => d.scope === "school" && d.school === school);
    if (own.length === 0) return [];
    const isHidden = own.every((d) => d.shown === "hidden");
    return [
      {
        ...{ key: school, label: school_name, href: links(edition).school(school) },
        n: isHidden ? null : own.reduce((sum, d) => sum + (d.students ?? 0), 0),
        shares: drivers.map((driver) => shareOf(own, driver))
      }
    ];
  });
  if (!rows.some((d) => d.n !== null)) return undefined;
  return chartBlock(edition.document, {
    id: "school-drivers",
    headline: schoolDriversHeadline(rows, drivers),
    reading: "Of a school’s students, the share whose score a group of features raises most.",
    chart: "driverDots",
    rows,
    options: { drivers: drivers.map((key) => ({ key, label: driverLabel(key) })) },
    note: "Counts are rounded; a school where few drivers could be told apart is hidden.",
    ...blockTools(edition, driversTable(edition), "model")
  });
}

/** Which school has the largest share of the driver that leads most. */
function schoolDriversHeadline(rows: readonly DriverMix[], drivers: readonly string[]): string {
  const mean = (i: number) => rows.reduce((sum, d) => sum + (d.shares[i]?.rate ?? 0) * (d.n ?? 0), 0);
  const named = drivers.flatMap((driver, i) => (isNamed(driver) ? [i] : []));
  const [leading = 0] = named.sort((a, b) => mean(b) - mean(a));
  const share = (d: DriverMix) => d.shares[leading]?.rate ?? -1;
  const [top] = [...rows].sort((a, b) => share(b) - share(a));
  return `${driverLabel(drivers[leading] ?? "")} leads for ${percent(top ? share(top) : 0)} of students at ${top?.label ?? ""}, the most of any school`;
}

function shareOf(school: readonly DriverRow[], driver: string): Share {
  const own = school.find((d) => d.driver === driver);
  if (own?.share != null) return { shown: "exact", rate: own.share, low: null, high: null };
  const isHidden = school.some((d) => d.shown === "hidden" || d.driver === "other");
  return { shown: isHidden ? "hidden" : "exact", rate: isHidden ? null : 0, low: null, high: null };
}

export function driversTable(edition: Edition): BlockTable<DriverRow> {
  const names = new Map(edition.release.school.map((d) => [d.school, d.school_name]));
  const place = (d: DriverRow) =>
    d.school !== null ? (names.get(d.school) ?? d.school) : (d.school_level ?? (d.grade === null ? "District" : `Grade ${d.grade}`)); // prettier-ignore
  return {
    name: "model-drivers",
    caption: "Students by the group of features that raises their score most",
    rows: edition.release.model_driver,
    columns: [
      { name: "place", label: "Where", value: place, heads: true },
      { name: "driver", label: "Driver", value: (d) => d.driver, text: (d) => (d.driver === null ? "hidden" : driverLabel(d.driver)) },
      { name: "students", label: "Students, about", numeric: true, value: (d) => d.students ?? "suppressed", text: (d) => (d.students === null ? "hidden" : count(d.students)) },
      { name: "share", label: "Share", numeric: true, value: (d) => d.share ?? "suppressed", text: (d) => (d.share === null ? "hidden" : percent(d.share)) }
    ] // prettier-ignore
  };
}
