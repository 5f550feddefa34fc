/**
 * The cells that search every finding in the page: a text, asked of the Parquet file by DuckDB. They are Markdown, and
 * so stand after the page's markup; `file` is relative to the page.
 */
export function findingSearch(file: string): string {
  return `
\`\`\`js
const findings = DuckDBClient.of({finding: FileAttachment(${JSON.stringify(file)})});
\`\`\`

\`\`\`js
const words = view(Inputs.text({label: "Search", placeholder: "a rule, file, column or advice", width: 360, submit: false}));
\`\`\`

\`\`\`js
const wanted = "%" + words.trim().replace(/[%_\\\\]/g, "\\\\$&") + "%";
const found = await (await findings).query(
  \`SELECT rule, file, line, table_name, column_name, value_or_shape, effect, advice, CAST(rows AS INTEGER) AS rows
   FROM finding
   WHERE concat_ws(' ', rule, file, table_name, column_name, effect, advice) ILIKE ? ESCAPE '\\\\'
   ORDER BY file, line LIMIT 500\`,
  [wanted]
);
\`\`\`

\`\`\`js
display(Inputs.table(found, {rows: 20, select: false}));
\`\`\`
`;
}
