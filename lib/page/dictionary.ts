import { versionColumns } from "../canon/tables.js";
import { dataDictionary, type DictionaryRow } from "../contract/data-dictionary.js";
import { dataTable } from "../chart/table.js";
import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";

/** The data dictionary: every canonical table and column, from the one declaration that judges them. */
export function dictionary(): Html {
  const rows = dataDictionary();
  const tables = [...new Set(rows.map((d) => d.table_name))];
  const ofVersions = rows.filter((d) => d.table_name === tables[0] && isVersion(d));
  return html`<section class="block" id="dictionary">
    <h2>${countOf(tables.length, "table")} hold what came in</h2>
    <p class="reading">
      Rows are never changed, only followed by newer versions: each table also has
      ${ofVersions.map((d, i) => html`${i > 0 && ", "}<code>${d.column_name}</code>`)}.
    </p>
    ${tables.map((table) => tablePart(rows.filter((d) => d.table_name === table && !isVersion(d))))}
    <details class="as-table">
      <summary>Columns of every version</summary>
      ${columnsTable(ofVersions)}
    </details>
  </section>`;
}

function tablePart(rows: readonly DictionaryRow[]): Html {
  return html`<details class="as-table">
    <summary><code>${rows[0]?.table_name}</code>: ${rows[0]?.table_doc}</summary>
    ${columnsTable(rows)}
  </details>`;
}

function columnsTable(rows: readonly DictionaryRow[]): Html {
  return dataTable(rows, [
    { name: "column", label: "Column", value: (d) => d.column_name, heads: true },
    { name: "type", label: "Type", value: (d) => d.type, text: (d) => (d.person ? `${d.type}, hashed` : d.type) },
    { name: "required", label: "Required", value: (d) => (d.is_key ? "key" : d.is_required ? "yes" : "no") },
    { name: "meaning", label: "Meaning", value: (d) => d.doc },
    { name: "allowed", label: "Allowed", value: (d) => d.allowed }
  ], { caption: `Columns of ${rows[0]?.table_name}` }); // prettier-ignore
}

function isVersion({ column_name }: DictionaryRow): boolean {
  return column_name in versionColumns;
}
