import { chartBlock } from "../../chart/block.js";
import type { ImportanceBar } from "../../chart/model/importance-bars.js";
import type { Html } from "../../report/html.js";
import { modelImportanceHeadline } from "../../report/model-importance-headline.js";
import { featureGroups } from "../../snapshot/feature/feature.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import { featureNamed, modelOf } from "./model-of.js";

type ImportanceRow = ReleaseRowOf<"model_importance">;

/** Bars of the chart; the other features are in its table. */
const most = 12;

/** Which features and which drivers move scores most. */
export function importanceBlock(edition: Edition): Html | undefined {
  const rows = ranked(edition);
  if (rows.length === 0) return undefined;
  const hasPairs = (modelOf(edition)?.pairs ?? 0) > 0;
  return chartBlock(edition.document, {
    id: "importance",
    headline: modelImportanceHeadline(
      featureGroups.map(({ group, label }) => ({
        label,
        weight: rows.filter((d) => d.driver === group).reduce((sum, d) => sum + d.importance, 0)
      }))
    ),
    reading: `Mean size of a feature’s contribution to the log-odds, whichever way${hasPairs ? "; of a pair half to each of its two" : ""}.`,
    chart: "importanceBars",
    rows: rows.slice(0, most).map((d): ImportanceBar => ({
      key: d.feature,
      label: featureNamed(d.feature).label,
      group: driverLabel(d.driver),
      weight: d.importance
    })),
    options: {},
    widths: { wide: 668 },
    note: "Features that say much the same share what they carry. What moves a score most need not matter most to students.",
    ...blockTools(edition, importanceTable(edition), "model")
  });
}

export function importanceTable(edition: Edition): BlockTable<ImportanceRow> {
  return {
    name: "model-importance",
    caption: "Mean size of each feature’s contribution",
    rows: ranked(edition),
    columns: [
      { name: "feature", label: "Feature", value: (d) => d.feature, text: (d) => featureNamed(d.feature).label, heads: true },
      { name: "driver", label: "Driver", value: (d) => d.driver, text: (d) => driverLabel(d.driver) },
      { name: "importance", label: "Log-odds", numeric: true, value: (d) => d.importance, text: (d) => d.importance.toFixed(3) }
    ] // prettier-ignore
  };
}

function ranked({ release }: Edition): ImportanceRow[] {
  return [...release.model_importance].sort((a, b) => b.importance - a.importance);
}

/** A group of features as readers know it. */
export function driverLabel(driver: string): string {
  if (driver === "none") return "Nothing raises it";
  if (driver === "other") return "Other drivers";
  return featureGroups.find((d) => d.group === driver)?.label ?? driver;
}
