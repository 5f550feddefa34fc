import type { ActivityDot } from "../../lib/chart/activity-dots.js";
import type { BandBar } from "../../lib/chart/band-bars.js";
import type { BandColumn } from "../../lib/chart/band-columns.js";
import type { CalendarDay } from "../../lib/chart/calendar-heat.js";
import type { GradeDot } from "../../lib/chart/grade-dots.js";
import type { GroupDot } from "../../lib/chart/group-dots.js";
import type { RankedDot } from "../../lib/chart/ranked-dots.js";
import type { ReasonBar } from "../../lib/chart/reason-bars.js";
import type { MapSchool } from "../../lib/chart/school-map.js";
import type { Share } from "../../lib/chart/share.js";
import type { TrendPoint } from "../../lib/chart/trend-line.js";
import { isoDay, mondayOf } from "../../lib/chart/week-grid.js";
import { wilson } from "../../lib/evaluate/wilson.js";

export const district = { label: "District", rate: 0.214 };

/** An exact share of n students. */
export function exact(rate: number, n: number): Share {
  return { shown: "exact", rate, ...wilson(Math.round(rate * n), n)! };
}

export const hidden: Share = { shown: "hidden", rate: null, low: null, high: null };

export const bandColumnRows: BandColumn[] = Array.from({ length: 18 }, (_, i) => {
  const block = i + 1;
  const lastYear = 0.237 + 0.075 * Math.exp(-i / 1.6) + 0.004 * Math.sin(i * 0.9);
  const rate = block > 9 ? null : 0.21 + 0.09 * Math.exp(-i / 1.4) + 0.004 * Math.cos(i);
  if (rate === null || block < 3) return { block, pieces: [], rate, lastYear };
  const severe = 0.05 + 0.05 * Math.exp(-i / 2);
  const atRisk = 0.273 - 0.02 * Math.exp(-i / 3);
  return {
    block,
    rate,
    lastYear,
    pieces: [
      { band: "satisfactory", share: 1 - rate - atRisk },
      { band: "at_risk", share: atRisk },
      { band: "moderate_chronic", share: rate - severe },
      { band: "severe_chronic", share: severe }
    ]
  };
});

export const bandBarRows: BandBar[] = [
  {
    label: "Now, block 9",
    strong: true,
    rate: exact(0.17, 412),
    pieces: [
      { band: "satisfactory", share: 0.563, n: 232 },
      { band: "at_risk", share: 0.267, n: 110 },
      { band: "moderate_chronic", share: 0.131, n: 54 },
      { band: "severe_chronic", share: 0.039, n: 16 }
    ]
  },
  {
    label: "Block 8",
    rate: exact(0.178, 410),
    pieces: [
      { band: "satisfactory", share: 0.557, n: 228 },
      { band: "at_risk", share: 0.265, n: 109 },
      { band: "chronic", share: 0.178, n: 73 }
    ]
  },
  {
    label: "Last year, block 9",
    rate: hidden,
    pieces: [
      { band: "satisfactory", share: 0.503, n: 203 },
      { band: "not_satisfactory", share: null, n: null }
    ]
  }
];

const schools: readonly (readonly [string, number, number, number])[] = [
  ["Rowan Middle", 861, 0.318, 0.031],
  ["Oak High", 1494, 0.283, -0.013],
  ["Sycamore High", 1377, 0.27, -0.034],
  ["Juniper Elementary", 398, 0.259, -0.005],
  ["Linden Middle", 742, 0.239, -0.029],
  ["Dogwood Elementary", 431, 0.223, 0.008],
  ["Magnolia Middle", 803, 0.216, -0.033],
  ["Hazel Elementary", 377, 0.21, -0.025],
  ["Larch K–8", 612, 0.196, -0.016],
  ["Elm Elementary", 466, 0.188, -0.027],
  ["Birch Elementary", 502, 0.176, -0.015],
  ["Alder Elementary", 412, 0.17, -0.038],
  ["Tamarack High", 918, 0.167, -0.031],
  ["Cypress Elementary", 389, 0.159, 0.006],
  ["Hawthorn Elementary", 441, 0.146, -0.028],
  ["Maple Middle", 688, 0.139, -0.027],
  ["Catalpa Elementary", 358, 0.129, -0.021],
  ["Aspen Elementary", 306, 0.114, -0.005]
];

export const rankedDotRows: (RankedDot & { level: string })[] = [
  hiddenSchool("Willow Continuation", "hidden: fewer than 10 students in a band"),
  hiddenSchool("Cedar Elementary", "hidden so that Willow cannot be worked out"),
  {
    ...hiddenSchool("Poplar Academy", ""),
    n: 96,
    share: { shown: "at_most" as const, rate: 0.1, low: null, high: null }
  },
  ...schools.map(([label, n, rate, change]) => ({
    key: slug(label),
    label,
    n,
    share: exact(rate, n),
    lastYear: rate - change,
    change,
    href: `/schools/${slug(label)}`,
    level: /High/.test(label) ? "high" : /Middle/.test(label) ? "middle" : "elementary",
    ...(label === "Linden Middle" ? { note: "through January 9" } : {})
  }))
];

function hiddenSchool(label: string, because: string) {
  const key = slug(label);
  const place = { key, label, href: `/schools/${key}`, level: "elementary" };
  return { ...place, n: null, share: hidden, lastYear: null, change: null, because };
}

export const similarRows: RankedDot[] = rankedDotRows
  .filter((d) => d.label.endsWith("Elementary") && d.share.shown === "exact")
  .map((d) => ({
    ...d,
    label: d.label.replace(" Elementary", ""),
    lastYear: null,
    change: null,
    note: "",
    isThis: d.key === "alder-elementary"
  }));

export const groupDotRows: GroupDot[] = [
  { key: "yes", label: "Students in foster care", n: 84, share: exact(0.31, 84), gap: 0.098, gapLow: 0.004, gapHigh: 0.204 },
  { key: "no", label: "Students not in foster care", n: 11758, share: exact(0.212, 11758), gap: null, gapLow: null, gapHigh: null },
  { key: "unknown", label: "Not recorded", n: null, share: hidden, gap: null, gapLow: null, gapHigh: null, because: "hidden: fewer than 10 students" }
]; // prettier-ignore

const grades = [0.289, 0.223, 0.188, 0.164, 0.153, 0.161, 0.192, 0.218, 0.229, 0.26, 0.246, 0.233, 0.257];

export const gradeDotRows: GradeDot[] = grades.map((rate, i) => ({
  label: i === 0 ? "K" : String(i),
  n: i === 6 ? null : 900,
  share: i === 6 ? hidden : exact(rate, 900)
}));

export const reasonBarRows: ReasonBar[] = [
  { label: "Illness or appointment", short: "Illness", share: 0.382, lastYear: 0.361 },
  { label: "Unexcused, family not reached", short: "Family not reached", share: 0.196, lastYear: 0.224 },
  { label: "Family or travel", share: 0.091, lastYear: 0.093 },
  { label: "Excused, other", share: 0.088, lastYear: 0.081 },
  { label: "Transport", share: 0.039, lastYear: 0.031 },
  { label: "Suspended, out of school", short: "Suspended", share: 0.024, lastYear: 0.029 },
  { label: "School activity", share: null, lastYear: null, because: "hidden: fewer than 10 students" },
  { label: "Not yet known", share: 0.122, lastYear: null, isUnknown: true }
];

const holidays = new Set(["2025-09-01", "2025-10-13", "2025-11-11", "2025-11-27", "2025-11-28", "2026-01-19", "2026-02-16", "2026-05-25"]); // prettier-ignore

export const calendarRows: CalendarDay[] = Array.from({ length: 42 * 7 }, (_, i) => ({
  date: isoDay(mondayOf("2025-08-25") + i),
  weekday: i % 7
}))
  .filter(({ date, weekday }) => weekday < 5 && !holidays.has(date) && !inBreak(date) && date <= "2026-06-10")
  .map(({ date, weekday }, i): CalendarDay => {
    if (date > "2026-01-16") return { date, rate: null, shown: "to_come" };
    if (date === "2025-10-09") return { date, rate: null, shown: "hidden" };
    if (date === "2025-11-26") return { date, rate: 0.132, shown: "exact", event: "day before Thanksgiving" };
    if (date === "2025-12-09") return { date, rate: 0.116, shown: "exact", event: "snow" };
    const seasonal = 0.012 * Math.sin(i / 24) + 0.003 * Math.sin(i * 2.3);
    const rate =
      0.056 + seasonal + (weekday === 0 || weekday === 4 ? 0.014 : 0) + (date > "2025-12-01" ? 0.008 : 0);
    return { date, rate, shown: "exact" };
  });

function inBreak(date: string): boolean {
  return (date >= "2025-12-22" && date <= "2026-01-02") || (date >= "2026-03-23" && date <= "2026-03-27");
}

export const trendRows: TrendPoint[] = bandColumnRows.map(({ block, rate, lastYear }) => ({
  block,
  share: rate === null ? null : exact(rate - 0.045, 412),
  lastYear: lastYear === null ? null : lastYear - 0.03
}));

export const dayBarRows = [9, 6.8, 5.8, 6.1, 7.5, 7.3, 5.1, 5.3, 5.6, 6.8].map((percent, i) => ({
  date: isoDay(mondayOf("2026-01-05") + i + (i > 4 ? 2 : 0)),
  rate: percent / 100,
  shown: "exact" as const,
  isNamed: i === 0
}));

export const mapRows: MapSchool[] = rankedDotRows.map(({ key, label, n, share, href }, i) => ({
  key,
  label,
  n,
  share,
  href,
  latitude: 41.8 + 0.045 * Math.sin(i * 2.4) * Math.sqrt(i + 1) * 0.3,
  longitude: -93.6 + 0.06 * Math.cos(i * 2.4) * Math.sqrt(i + 1) * 0.3
}));

export const activityRows: ActivityDot[] = schools.map(([label, n, rate], i) => ({
  key: slug(label),
  label,
  n,
  attendance: 0.965 - rate * 0.18 + 0.004 * Math.sin(i * 1.7),
  active: 0.86 - rate * 0.7 + 0.07 * Math.sin(i * 2.1),
  href: `/schools/${slug(label)}`
}));

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
