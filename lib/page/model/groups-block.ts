import { dataTable } from "../../chart/table.js";
import { html, type Html } from "../../report/html.js";
import type { Edition } from "../edition.js";
import type { BlockTable } from "../block-table.js";
import { links } from "../links.js";
import { shareColumnOf } from "./measure-columns.js";
import { featureNamed, isModel, type MeasureRow, measuresOf } from "./model-of.js";

/** How well the model ranks students of each group; undefined where no group was judged. */
export function groupsBlock(edition: Edition): Html | undefined {
  const table = groupMeasuresTable(edition);
  if (table.rows.length === 0) return undefined;
  const known = table.rows.flatMap((d) => (d.estimate === null ? [] : [{ ...d, estimate: d.estimate }]));
  const sorted = [...known].sort((a, b) => a.estimate - b.estimate);
  const [worst, best] = [sorted[0], sorted.at(-1)];
  return html`<section class="block" id="groups">
    <h2>
      ${
        worst && best
          ? `Within groups it ranks pairs right from ${worst.estimate.toFixed(3)} (${groupName(worst)}) to ${best.estimate.toFixed(3)} (${groupName(best)})`
          : "No group has enough students to say how well the model ranks them"
      }
    </h2>
    <p class="reading">
      ROC AUC over the students of each group whose outcome was open, with 95% intervals. Sex, race and
      language are not among what the model may use.
    </p>
    ${dataTable(table.rows, table.columns, { caption: table.caption })}
    <div class="tools">
      <a download="${table.name}.csv" href="${links(edition).table(table.name)}">Download CSV</a
      ><a href="${links(edition).definition("model")}">How this is counted</a>
    </div>
  </section>`;
}

export function groupMeasuresTable(edition: Edition): BlockTable<MeasureRow> {
  return {
    name: "model-groups",
    caption: "How well the model ranks students of each group",
    rows: measuresOf(edition, "roc_auc", "group").filter((d) => isModel(d.candidate)),
    columns: [
      { name: "group", label: "Group", value: groupName, heads: true },
      ...shareColumnOf<MeasureRow>({
        name: "roc_auc",
        label: "ROC AUC",
        isShare: false,
        value: ({ estimate, low, high, because }) => ({ value: estimate, low, high, ...(because !== null && { because }) }) // prettier-ignore
      })
    ]
  };
}

function groupName({ group, value }: MeasureRow): string {
  return `${featureNamed(group ?? "").label}: ${(value ?? "").replaceAll("_", " ")}`;
}
