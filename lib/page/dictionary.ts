import type { Column, Table } from "../canon/table.js";
import { tables, versionColumns } from "../canon/tables.js";
import { dataTable } from "../chart/table.js";
import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";

/** The data dictionary: every canonical table and column, from the one declaration that judges them. */
export function dictionary(): Html {
  const declared = Object.entries<Table>(tables);
  return html`<section class="block" id="dictionary">
    <h2>${countOf(declared.length, "table")} hold what came in</h2>
    <p class="reading">
      Rows are never changed, only followed by newer versions: each table also has
      ${Object.entries(versionColumns).map(([name, { doc }], i) => html`${i > 0 && "; "}<code>${name}</code>, ${doc.charAt(0).toLowerCase() + doc.slice(1)}`)}.
    </p>
    ${declared.map(([name, table]) => tablePart(name, table))}
  </section>`;
}

function tablePart(name: string, table: Table): Html {
  const columns = Object.entries(table.columns);
  return html`<details class="as-table" id="table-${name}">
    <summary><code>${name}</code>: ${table.doc}</summary>
    ${dataTable(columns, [
      { name: "column", label: "Column", value: ([column]) => column, heads: true },
      { name: "type", label: "Type", value: ([, d]) => typeWords(d) },
      { name: "required", label: "Required", value: ([column, d]) => (table.key.includes(column) ? "key" : d.required ? "yes" : "no") },
      { name: "meaning", label: "Meaning", value: ([, d]) => d.doc },
      { name: "values", label: "Values", value: ([, d]) => valueWords(d) }
    ], { caption: `Columns of ${name}` })}
  </details>`; // prettier-ignore
}

function typeWords({ type, person }: Column): string {
  return person ? `${type}, hashed` : type;
}

/** The closed list, or the range. */
function valueWords({ list, min, max, above }: Column): string {
  if (list) return list.join(", ");
  const from = above !== undefined ? `above ${above}` : min !== undefined ? `from ${min}` : "";
  return [from, max !== undefined ? `to ${max}` : ""].filter(Boolean).join(" ");
}
