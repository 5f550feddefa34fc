import { chartBlock } from "../chart/block.js";
import type { RankedDot } from "../chart/ranked-dots.js";
import type { Html } from "../report/html.js";
import { similarHeadline } from "../report/similar-headline.js";
import { blockTools, type BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { rateColumns } from "./rate-columns.js";
import { links } from "./links.js";
import type { SchoolRate } from "./school-rates.js";
import { schoolDot } from "./schools-block.js";
import { levelLabel } from "./schools-table.js";
import { similarSchools } from "./similar-schools.js";
import { halfSheet } from "./sheet-widths.js";

/** A school among others of its level, nearest in size and need; undefined where it has no rate. */
export function similarBlock(edition: Edition, school: string): Html | undefined {
  const schools = similarSchools(edition, school);
  const self = schools[0];
  if (!self) return undefined;
  const level = levelLabel(self.school.school_level);
  return chartBlock(edition.document, {
    id: "similar",
    headline: similarHeadline(schools, school),
    reading:
      schools.length > 1
        ? `${level} schools, the nearest in size and need${edition.isFinal ? "" : `, block ${edition.site.block}`}.`
        : `No other ${level.toLowerCase()} school has a rate that can be shown.`,
    chart: "rankedDots",
    rows: schools.map((d): RankedDot => ({ ...compact(schoolDot(edition, d)), isThis: d === self })),
    options: { claims: false, counts: false },
    widths: halfSheet,
    ...blockTools(edition, similarTable(edition, schools), "similar")
  });
}

/** Last year and lateness are told elsewhere in the sheet. */
function compact(dot: RankedDot): RankedDot {
  const { key, label, n, share, because, href } = dot;
  return { key, label, n, share, because, href, lastYear: null, change: null };
}

function similarTable(edition: Edition, rows: readonly SchoolRate[]): BlockTable<SchoolRate> {
  return {
    name: "schools",
    caption: "Similar schools",
    rows,
    columns: [
      { name: "school", label: "School", value: (d) => d.name, href: (d) => links(edition).school(d.school.school), heads: true },
      ...rateColumns<SchoolRate>(edition.isFinal)
    ] // prettier-ignore
  };
}
