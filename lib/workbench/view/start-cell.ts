import type { Studio } from "../studio.js";

/**
 * The one cell of a model page: it hands the script the clock and the addresses of the rows, which Framework must see
 * written out. `start` is the module in lib/workbench/live and the function that it exports.
 */
export function startCell(module: string, start: string, studio: Studio): string {
  const rows = studio.blocks.map(
    ({ block }) => `    ${block}: FileAttachment("./rows/rows-${block}.parquet").href`
  );
  return `
\`\`\`js
import {${start}} from "../../lib/workbench/live/${module}.js";

${start}({
  now: () => new Date().toISOString(),
  reference: FileAttachment("./reference.json").href,
  rows: {
${rows.join(",\n")}
  }
});
\`\`\`
`;
}
