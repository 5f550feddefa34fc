import { gradeLevels } from "../../canon/grade-level.js";
import { chartBlock } from "../../chart/block.js";
import type { Share } from "../../chart/share.js";
import type { TableColumn } from "../../chart/table.js";
import { wilson } from "../../evaluate/wilson.js";
import type { DriverRow } from "../../explain/driver-table.js";
import { driverLabel } from "../../page/model/importance-block.js";
import { count } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import { modelDriversHeadline } from "../../report/model-drivers-headline.js";
import { modelPredictedHeadline } from "../../report/model-predicted-headline.js";
import { percent } from "../../report/percent.js";
import { pointsChange } from "../../report/points.js";
import { featureGroups } from "../../snapshot/feature/feature.js";
import type { GlobalView } from "../worker/explain-model.js";
import { type Paper, tools } from "./paper.js";

/** Which driver leads in each grade and in each school, and what each school is to expect. */
export function driverBlocks(paper: Paper, view: GlobalView): Html {
  return html`${gradeBlock(paper, view)} ${mixBlock(paper, view)} ${predictedBlock(paper, view)}
  ${bubbleBlock(paper, view)}`;
}

function driversOf(rows: readonly DriverRow[]): string[] {
  return [...featureGroups.map((d) => d.group as string), "none"].filter((driver) =>
    rows.some((d) => d.driver === driver)
  );
}

const named = (keys: readonly string[]) => keys.map((key) => ({ key, label: driverLabel(key) }));

function gradeBlock(paper: Paper, { grades, district }: GlobalView): Html | undefined {
  if (grades.length === 0) return undefined;
  const drivers = driversOf(grades);
  const levels = gradeLevels.filter((grade) => grades.some((d) => d.place === grade));
  return chartBlock(paper.document, {
    id: "drivers",
    headline: modelDriversHeadline(
      district.filter((d) => d.driver !== "all").map((d) => ({ label: driverLabel(d.driver), ...shareOf(d.n, totalOf(district)) })),
      "students"
    ),
    reading: "Of a grade’s students, the share whose score a group of features raises most. A driver leads the score; it is not why a student is away.",
    chart: "driverMatrix",
    rows: drivers.flatMap((driver) =>
      levels.map((grade) => {
        const own = grades.find((d) => d.place === grade && d.driver === driver);
        return own
          ? { driver, grade, share: own.share, n: own.n }
          : { driver, grade, share: 0, n: 0, because: "leads for nobody" };
      })
    ),
    options: { drivers: named(drivers), grades: levels.map((key) => ({ key, label: key })), head: "grade", legend: "of the grade’s students" },
    ...tools(paper, { name: "drivers-by-grade", caption: "Drivers by grade", rows: grades, columns: driverColumns("Grade") })
  });
} // prettier-ignore

function mixBlock(paper: Paper, { schools }: GlobalView): Html | undefined {
  const drivers = driversOf(schools);
  const [leading = ""] = drivers;
  const places = schools.filter((d) => d.driver === "all");
  const mixed = places.map(({ place, n }) => ({
    key: place,
    label: place,
    n,
    shares: drivers.map((driver): Share => {
      const own = schools.find((d) => d.place === place && d.driver === driver);
      return { shown: "exact", ...shareOf(own?.n ?? 0, n) };
    })
  }));
  const top = [...mixed].sort((a, b) => (b.shares[0]?.rate ?? 0) - (a.shares[0]?.rate ?? 0))[0];
  if (!top) return undefined;
  return chartBlock(paper.document, {
    id: "school-drivers",
    headline: `${driverLabel(leading)} leads for ${percent(top.shares[0]?.rate ?? 0)} of students at ${top.label}, the most of any school`,
    reading: "Of a school’s students, the share whose score a group of features raises most, with 95% intervals.",
    chart: "driverDots",
    rows: mixed,
    options: { drivers: named(drivers) },
    ...tools(paper, { name: "drivers-by-school", caption: "Drivers by school", rows: schools, columns: driverColumns("School") })
  });
} // prettier-ignore

function predictedBlock(paper: Paper, { schools }: GlobalView): Html | undefined {
  const places = schools.filter((d) => d.driver === "all");
  if (places.length === 0) return undefined;
  return chartBlock(paper.document, {
    id: "predicted",
    headline: modelPredictedHeadline(places.map(({ place, change, changeLow, changeHigh }) => ({
      label: place,
      ...(change !== undefined && changeLow !== undefined && changeHigh !== undefined && { change: { difference: change, low: changeLow, high: changeHigh } })
    }))),
    reading: "The share to expect by the risk scores of a school’s students, with the range in which it falls 95 times in 100 if scores are right. Open circle: the share at or above the chronic threshold so far.",
    chart: "predictedDots",
    rows: places.map((d) => ({
      key: d.place,
      label: d.place,
      n: d.n,
      current: d.onTrack ?? null,
      predicted: { shown: "exact", rate: d.risk, low: d.low, high: d.high },
      change: d.change ?? null,
      changeLow: d.changeLow ?? null,
      changeHigh: d.changeHigh ?? null
    })),
    options: {},
    ...tools(paper, { name: "predicted-by-school", caption: "Current and predicted shares by school", rows: places, columns: driverColumns("School") })
  });
} // prettier-ignore

function bubbleBlock(paper: Paper, { schools }: GlobalView): Html | undefined {
  const places = schools.filter((d) => d.driver === "all" && d.onTrack !== undefined);
  const [top] = [...places].sort((a, b) => b.risk - a.risk);
  if (!top) return undefined;
  return chartBlock(paper.document, {
    id: "bubbles",
    headline: `${top.place} is predicted to end highest, at ${percent(top.risk)}; ${percent(top.onTrack ?? 0)} of its students stand there now`,
    reading: "A circle a school, as large as its students: the share at or above the threshold so far to the right, the share to expect upward. On the line nothing changes.",
    chart: "driverBubble",
    rows: places.map((d) => ({ key: d.place, label: d.place, current: d.onTrack ?? 0, predicted: d.risk, low: d.low, high: d.high, n: d.n, ...(d.leads && { driver: driverLabel(d.leads) }) })),
    options: { x: { label: "Share so far" }, y: { label: "Share to expect" }, named: [top.place] }
  });
} // prettier-ignore

function driverColumns(head: string): TableColumn<DriverRow>[] {
  const share = (d: number | undefined) => (d === undefined ? "n/a" : percent(d));
  return [
    { name: "place", label: head, value: (d) => d.place, heads: true },
    { name: "driver", label: "Driver", value: (d) => d.driver, text: (d) => (d.driver === "all" ? "all students" : driverLabel(d.driver)) },
    { name: "students", label: "Students", numeric: true, value: (d) => d.n, text: (d) => count(d.n) },
    { name: "share", label: "Share", numeric: true, value: (d) => d.share, text: (d) => percent(d.share) },
    { name: "so_far", label: "So far", numeric: true, value: (d) => d.onTrack ?? null, text: (d) => share(d.onTrack) },
    { name: "expected", label: "To expect", numeric: true, value: (d) => d.risk, text: (d) => percent(d.risk), detail: (d) => `${percent(d.low)}–${percent(d.high)}` },
    { name: "change", label: "Change, points", numeric: true, value: (d) => d.change ?? null, text: (d) => (d.change === undefined ? "n/a" : pointsChange(d.change)), detail: (d) => (d.changeLow === undefined || d.changeHigh === undefined ? undefined : `${pointsChange(d.changeLow)} to ${pointsChange(d.changeHigh)}`) }
  ];
} // prettier-ignore

function shareOf(n: number, of: number): { share: number; rate: number; low: number; high: number } {
  const rate = of === 0 ? 0 : n / of;
  const interval = wilson(n, of) ?? { low: 0, high: 1 };
  return { share: rate, rate, low: interval.low, high: interval.high };
}

function totalOf(district: readonly DriverRow[]): number {
  return district.find((d) => d.driver === "all")?.n ?? 0;
}
