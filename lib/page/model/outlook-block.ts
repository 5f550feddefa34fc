import { chartBlock } from "../../chart/block.js";
import type { DriverBubble } from "../../chart/model/driver-bubble.js";
import type { PredictedDot } from "../../chart/model/predicted-dots.js";
import { suppressed } from "../../chart/table.js";
import type { Html } from "../../report/html.js";
import { modelPredictedHeadline } from "../../report/model-predicted-headline.js";
import { percent } from "../../report/percent.js";
import { isExact, type RateRow } from "../../report/rate-words.js";
import { signed } from "../../report/signed.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import { type Edition, schoolsByName } from "../edition.js";
import { links } from "../links.js";
import { rateNow } from "../pick-rates.js";
import { driverLabel } from "./importance-block.js";

type OutlookRow = ReleaseRowOf<"model_outlook">;

/** A school's share on track now, beside the share that scores expect at the year's end. */
export interface SchoolOutlook {
  readonly school: string;
  readonly name: string;
  readonly now?: RateRow;
  readonly outlook?: OutlookRow;
}

/** By name, those that have either number. */
export function schoolOutlooks(edition: Edition): SchoolOutlook[] {
  return schoolsByName(edition).flatMap(({ school, school_name }) => {
    const outlook = edition.release.model_outlook.find((d) => d.scope === "school" && d.school === school);
    const now = rateNow(edition, { scope: "school", school });
    return outlook ? [{ school, name: school_name, outlook, ...(now && { now }) }] : [];
  });
}

/** Schools' shares now and predicted, and each as a point; undefined where the model has nobody to score. */
export function outlookBlocks(edition: Edition): Html[] {
  const schools = schoolOutlooks(edition);
  if (!schools.some((d) => d.outlook?.predicted != null)) return [];
  return [dotsBlock(edition, schools), ...bubbleBlock(edition, schools)];
}

function dotsBlock(edition: Edition, schools: readonly SchoolOutlook[]): Html {
  return chartBlock(edition.document, {
    id: "outlook",
    headline: modelPredictedHeadline(
      schools.map((d) => {
        const change = changeOf(d);
        return { label: d.name, ...(change && { change }) };
      })
    ),
    reading:
      "Open: the share on track to be chronically absent now. Filled: the mean risk score, the share to expect at the year’s end if scores mean what they say; 95% interval of chance alone.",
    chart: "predictedDots",
    rows: schools.map((d): PredictedDot => {
      const change = changeOf(d);
      const { predicted = null, low = null, high = null } = d.outlook ?? {};
      return {
        ...{ key: d.school, label: d.name, href: links(edition).school(d.school), n: d.now?.n ?? null },
        current: isExact(d.now) ? d.now.rate : null,
        predicted: { shown: predicted === null ? "hidden" : "exact", rate: predicted, low, high },
        change: change?.difference ?? null,
        changeLow: change?.low ?? null,
        changeHigh: change?.high ?? null
      };
    }),
    options: {},
    widths: { wide: 668 },
    note: "The interval knows of chance, not of an error of the model. A share now that is hidden or only bounded is left out.",
    ...blockTools(edition, outlookTable(edition), "model")
  });
}

function bubbleBlock(edition: Edition, schools: readonly SchoolOutlook[]): Html[] {
  const rows = schools.flatMap((d): DriverBubble[] => {
    const { predicted, low = null, high = null } = d.outlook ?? {};
    if (predicted == null || !isExact(d.now)) return [];
    const lead = edition.release.model_driver
      .filter(
        (r) => r.scope === "school" && r.school === d.school && r.driver !== null && r.driver !== "none"
      )
      .sort((a, b) => (b.students ?? 0) - (a.students ?? 0))[0];
    return [
      {
        ...{ key: d.school, label: d.name, current: d.now.rate, predicted, low, high, n: d.now.n },
        ...(lead?.driver != null && { driver: driverLabel(lead.driver) }),
        href: links(edition).school(d.school)
      }
    ];
  });
  if (rows.length < 3) return [];
  return [
    chartBlock(edition.document, {
      id: "outlook-map",
      headline: bubbleHeadline(rows),
      reading:
        "A point is a school, its area its students. Above the diagonal more students are expected to be chronically absent than are on track now.",
      chart: "driverBubble",
      rows,
      widths: { wide: 464 },
      options: { x: { label: "on track now" }, y: { label: "expected at the year’s end" } },
      note: "The tooltip names the driver that leads for the most of a school’s students.",
      ...blockTools(edition, outlookTable(edition), "model")
    })
  ];
}

/** The school farthest above the diagonal, or that none is clearly. */
function bubbleHeadline(rows: readonly DriverBubble[]): string {
  const far = [...rows].sort((a, b) => b.predicted - b.current - (a.predicted - a.current))[0];
  if (!far) return "No school lies above the diagonal";
  const numbers = `${percent(far.current)} on track now, ${percent(far.predicted)} expected`;
  if ((far.low ?? far.predicted) > far.current)
    return `${far.label} lies farthest above the diagonal: ${numbers}`;
  return `No school lies clearly above the diagonal; ${far.label} comes closest: ${numbers}`;
}

function changeOf({
  now,
  outlook
}: SchoolOutlook): { difference: number; low: number; high: number } | undefined {
  if (!isExact(now) || outlook?.predicted == null || outlook.low === null || outlook.high === null)
    return undefined;
  const { rate } = now;
  return { difference: outlook.predicted - rate, low: outlook.low - rate, high: outlook.high - rate };
}

export function outlookTable(edition: Edition): BlockTable<SchoolOutlook> {
  return {
    name: "model-outlook",
    caption: "Schools’ shares now and predicted",
    rows: schoolOutlooks(edition),
    columns: [
      { name: "school", label: "School", value: (d) => d.name, href: (d) => links(edition).school(d.school), heads: true },
      { name: "now", label: "On track now", numeric: true, value: (d) => (isExact(d.now) ? d.now.rate : suppressed), text: (d) => (isExact(d.now) ? percent(d.now.rate) : "hidden") },
      { name: "predicted", label: "Expected", numeric: true, value: (d) => d.outlook?.predicted ?? suppressed, text: (d) => (d.outlook?.predicted == null ? "hidden" : percent(d.outlook.predicted)), detail: (d) => (d.outlook?.low == null || d.outlook.high === null ? undefined : `${percent(d.outlook.low)}–${percent(d.outlook.high)}`) },
      { name: "change_since_last_block", label: "Since last block", numeric: true, value: (d) => d.outlook?.change ?? null, text: (d) => (d.outlook?.change == null ? "n/a" : signed(100 * d.outlook.change)) }
    ] // prettier-ignore
  };
}
