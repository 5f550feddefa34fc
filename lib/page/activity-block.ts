import type { ActivityDot } from "../chart/activity-dots.js";
import { chartBlock } from "../chart/block.js";
import { suppressed } from "../chart/table.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";
import { activityHeadline } from "../report/activity-headline.js";
import { count } from "../report/count.js";
import { rateWords } from "../report/rate-words.js";
import type { Html } from "../report/html.js";
import { percent } from "../report/percent.js";
import { blockTools, type BlockTable } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import { hiddenNote } from "./hidden-note.js";
import { links } from "./links.js";
import { notMeasured } from "./not-measured.js";
import { round } from "./share-of.js";

type ActivityRow = ReleaseRowOf<"activity">;

/** Digital against in-person attendance by school, in the latest block; undefined where no app's activity came. */
export function activityBlock(edition: Edition, wide: number): Html | undefined {
  const rows = activityRows(edition);
  if (rows.length === 0) return undefined;
  const dots = rows.flatMap((d) => dotOf(edition, d));
  if (dots.length === 0)
    return notMeasured(
      "activity",
      "No school’s digital activity can be shown exactly",
      hiddenReason(edition)
    );
  const least = [...dots].sort((a, b) => a.active - b.active)[0];
  return chartBlock(edition.document, {
    id: "activity",
    headline: activityHeadline(
      dots.map((d) => ({ name: d.label, attendance: d.attendance, active: d.active }))
    ),
    reading: `Each dot is a school in block ${edition.site.block}: its attendance rate, and the share of its students with any activity in a learning app.`,
    chart: "activityDots",
    rows: dots,
    options: {
      xLabel: "attendance rate",
      yLabel: "students active in learning apps",
      named: least ? [least.key] : []
    },
    widths: { wide },
    note: `Two measures of the same two weeks; neither says why the other is as it is. ${hiddenNote(rows, "school", edition.site.smallest_cell)}`,
    ...blockTools(edition, activityTable(edition), "activity")
  });
}

export function activityTable(edition: Edition): BlockTable<ActivityRow> {
  return {
    name: "activity",
    caption: `Attendance and digital activity by school in block ${edition.site.block}`,
    rows: activityRows(edition),
    columns: [
      { name: "school", label: "School", value: (d) => schoolName(edition, d.school), href: (d) => links(edition).school(d.school), heads: true },
      { name: "students", label: "Students", numeric: true, value: (d) => d.n ?? suppressed, text: (d) => (d.n === null ? "hidden" : count(d.n)) },
      { name: "attendance_rate", label: "Attendance rate", numeric: true, value: (d) => d.attendance_rate ?? suppressed, text: (d) => (d.attendance_rate === null ? "hidden" : percent(d.attendance_rate)) },
      { name: "active_share", label: "Students active", numeric: true, value: (d) => d.active_share ?? suppressed, text: (d) => rateWords({ shown: d.shown, rate: d.active_share }) },
      { name: "mean_active_days", label: "Days active, mean", numeric: true, value: (d) => d.mean_active_days ?? suppressed, text: (d) => (d.mean_active_days === null ? "hidden" : d.mean_active_days.toFixed(1)) }
    ] // prettier-ignore
  };
}

function activityRows({ release, site }: Edition): ActivityRow[] {
  return release.activity.filter((d) => d.school_year === site.school_year && d.block === site.block);
}

function dotOf(edition: Edition, row: ActivityRow): ActivityDot[] {
  if (row.shown !== "exact" || row.attendance_rate === null || row.active_share === null) return [];
  return [
    {
      key: row.school,
      label: schoolName(edition, row.school),
      attendance: round(row.attendance_rate) ?? 0,
      active: round(row.active_share) ?? 0,
      n: row.n,
      href: links(edition).school(row.school)
    }
  ];
}

function hiddenReason({ site }: Edition): string {
  return `fewer than ${site.smallest_cell} students were active, or all but so few, in each`;
}
