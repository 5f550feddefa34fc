import { chartBlock } from "../chart/block.js";
import type { GroupDot } from "../chart/group-dots.js";
import type { TableColumn } from "../chart/table.js";
import { absenceState } from "../report/absence-state.js";
import { groupHeadline } from "../report/group-headline.js";
import type { Html } from "../report/html.js";
import { hiddenWords, isExact } from "../report/rate-words.js";
import { blockTools, type BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import type { GroupRate } from "./group-rates.js";
import type { GroupSet } from "./group-sets.js";
import { hiddenNote } from "./hidden-note.js";
import { rateNow } from "./pick-rates.js";
import { changeColumns, rateColumns } from "./rate-columns.js";
import { round, shareOf } from "./share-of.js";

/** The groups of one attribute as dots with intervals, and their gaps. */
export function groupBlock(edition: Edition, set: GroupSet): Html {
  const { site, isFinal } = edition;
  const district = rateNow(edition, { scope: "district" });
  return chartBlock(edition.document, {
    id: set.id,
    headline: groupHeadline(set.label, set.groups),
    reading: `Share ${absenceState(isFinal)}, with 95% intervals. Gap: difference to ${set.rest}; bold where its interval leaves out zero.`,
    chart: "groupDots",
    rows: set.groups.map((d) => groupDot(d, site.smallest_cell)),
    options: {
      reference: isExact(district) ? { label: "District", rate: district.rate } : undefined,
      gapHead: "Gap, points",
      sort: set.ranked
    },
    widths: { wide: 564 },
    note: hiddenNote(
      set.groups.map((d) => d.row),
      "group",
      site.smallest_cell
    ),
    ...blockTools(edition, groupTable(edition, set), "groups")
  });
}

/** The groups of a set as a table, last year and gaps included. */
export function groupTable(edition: Edition, set: GroupSet): BlockTable<GroupRate> {
  return {
    name: set.id === "grades" ? "grade-gaps" : set.id,
    caption: `${set.label}: share ${absenceState(edition.isFinal)}`,
    rows: set.groups,
    columns: [
      groupColumn,
      ...rateColumns<GroupRate>(edition.isFinal),
      ...changeColumns<GroupRate>((d) => d.gap, "gap", "Gap, points")
    ]
  };
}

const groupColumn: TableColumn<GroupRate> = {
  name: "group",
  label: "Group",
  value: (d) => d.name,
  heads: true
};

function groupDot({ attribute, value, name, row, gap }: GroupRate, smallestCell: number): GroupDot {
  return {
    key: `${attribute}-${value}`,
    label: name,
    n: row.n,
    share: shareOf(row),
    gap: round(gap?.difference ?? null),
    gapLow: round(gap?.low ?? null),
    gapHigh: round(gap?.high ?? null),
    because: row.shown === "hidden" ? `hidden: ${hiddenWords(row.hidden_because, smallestCell)}` : undefined
  };
}
