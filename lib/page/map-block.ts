import { chartBlock } from "../chart/block.js";
import type { MapSchool } from "../chart/school-map.js";
import { absenceState } from "../report/absence-state.js";
import { countOf } from "../report/count.js";
import type { Html } from "../report/html.js";
import { isExact } from "../report/rate-words.js";
import { rankedExact } from "../report/standing.js";
import { rateWords } from "../report/rate-words.js";
import { blockTools } from "./block-table.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";
import { rateNow } from "./pick-rates.js";
import { gradeChoices } from "./school-choices.js";
import { schoolRates } from "./school-rates.js";
import { schoolsTable } from "./schools-table.js";
import { shareOf } from "./share-of.js";

/** The schools where they stand; undefined where no coordinates were given. */
export function mapBlock(edition: Edition, wide: number): Html | undefined {
  const rates = schoolRates(edition);
  const rows = rates.flatMap(({ school, row }): MapSchool[] =>
    school.latitude === null || school.longitude === null
      ? []
      : [
          {
            key: school.school,
            label: school.school_name,
            latitude: school.latitude,
            longitude: school.longitude,
            n: row.n,
            share: shareOf(row),
            href: links(edition).school(school.school)
          }
        ]
  );
  if (rows.length < 2) return undefined;
  const district = rateNow(edition, { scope: "district" });
  const highest = rankedExact(rates.filter((d) => d.school.latitude !== null))[0];
  const missing = rates.length - rows.length;
  return chartBlock(edition.document, {
    id: "map",
    headline: highest
      ? `${highest.name}, the highest at ${rateWords(highest.row)}, and the other schools where they stand`
      : "The schools where they stand; no rate can be shown exactly",
    reading: `Share ${absenceState(edition.isFinal)}. North is up.`,
    chart: "schoolMap",
    rows,
    options: { reference: isExact(district) ? { label: "District", rate: district.rate } : undefined },
    widths: { wide },
    note:
      missing > 0 ? `Without coordinates, and so not on the map: ${countOf(missing, "school")}.` : undefined,
    ...blockTools(edition, schoolsTable(edition, gradeChoices(edition).slice(0, 1)), "rates")
  });
}
