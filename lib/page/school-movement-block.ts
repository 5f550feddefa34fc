import { figureStrip } from "../chart/figure-strip.js";
import { html, type Html } from "../report/html.js";
import { movementHeadline, movementWords, type MovementRow } from "../report/movement-headline.js";
import type { BlockTable } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import { suppressed } from "../chart/table.js";

const measures = [
  { measure: "entered_chronic", words: "entered a chronic band" },
  { measure: "left_chronic", words: "left the chronic bands" },
  { measure: "near_line", words: "are within two points under the line" },
  { measure: "missed_none_in_block", words: "missed no day in the block" }
] as const;

/** A school's movement since the block before, in four numbers; nothing where there are no blocks. */
export function schoolMovementBlock(edition: Edition, school: string): Html | undefined {
  const { site } = edition;
  const rows = movementRows(edition).filter((d) => d.scope === "school" && d.school === school);
  if (rows.length === 0) return undefined;
  const figures = measures.map(({ measure, words }) => ({
    figure: movementWords(
      rows.find((d) => d.measure === measure),
      site.smallest_cell
    ),
    words
  }));
  return html`<section class="block" id="movement">
    <h2>${movementHeadline(rows, site.smallest_cell)}</h2>
    ${figureStrip(figures)}
  </section>`;
}

export function movementTable(edition: Edition): BlockTable<MovementRow> {
  return {
    name: "movement",
    caption: "Movement between bands in the latest block",
    rows: movementRows(edition),
    columns: [
      { name: "school", label: "School", value: (d) => (d.school ? schoolName(edition, d.school) : "all") },
      { name: "measure", label: "Measure", value: (d) => d.measure },
      { name: "students", label: "Students", numeric: true, value: (d) => (d.shown === "exact" ? d.x : suppressed) },
      { name: "shown", label: "Shown", value: (d) => d.shown }
    ] // prettier-ignore
  };
}

function movementRows({ release, site }: Edition): MovementRow[] {
  return release.movement.filter((d) => d.school_year === site.school_year && d.block === site.block);
}
