import { dataTable } from "../../chart/table.js";
import { groupLabel } from "../../publish/group-label.js";
import type { GroupAttribute } from "../../publish/published-groups.js";
import { html, type Html } from "../../report/html.js";
import { modelGroupsHeadline } from "../../report/model-groups-headline.js";
import type { Edition } from "../edition.js";
import type { BlockTable } from "../block-table.js";
import { links } from "../links.js";
import { shareColumnOf } from "./measure-columns.js";
import { isModel, type MeasureRow, measuresOf } from "./model-of.js";

/** How well the model ranks students of each group; undefined where no group was judged. */
export function groupsBlock(edition: Edition): Html | undefined {
  const table = groupMeasuresTable(edition);
  if (table.rows.length === 0) return undefined;
  const all = measuresOf(edition, "roc_auc").find((d) => isModel(d.candidate))?.estimate ?? null;
  const groups = table.rows.map((d) => ({ label: groupName(d), value: d.estimate, high: d.high }));
  return html`<section class="block" id="groups">
    <h2>${modelGroupsHeadline(groups, all)}</h2>
    <p class="reading">
      ROC AUC over the students of each group whose outcome was open, with 95% intervals. None of these groups
      is among what the model may use.
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
        value: ({ estimate, low, high }) => ({ value: estimate, low, high, isHidden: estimate === null })
      })
    ]
  };
}

function groupName({ group, value }: MeasureRow): string {
  return groupLabel(group as GroupAttribute, value ?? "");
}
