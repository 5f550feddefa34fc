/** The table that the cells below ask, as front matter: Framework registers the file under this name. */
export const findingTable = { finding: "./finding.parquet" } as const;

/**
 * Cells that search every finding in the page: some words, asked of the Parquet file by DuckDB. They are Markdown, and
 * so stand after the page's markup.
 */
export const findingSearch = `
\`\`\`js
const words = view(Inputs.text({label: "Search", placeholder: "a rule, file, column or advice", width: 360}));
\`\`\`

\`\`\`sql id=found
SELECT rule, file, CAST(line AS INTEGER) AS line, table_name, column_name, value_or_shape, effect, advice,
  CAST(rows AS INTEGER) AS rows
FROM finding
WHERE contains(lower(concat_ws(' ', rule, file, table_name, column_name, effect, advice)), lower(CAST(\${words} AS VARCHAR)))
ORDER BY file, line
LIMIT 500
\`\`\`

\`\`\`js
display(Object.assign(Inputs.table(found, {rows: 20, select: false}), {tabIndex: 0, ariaLabel: "Findings with these words"}));
\`\`\`
`;
