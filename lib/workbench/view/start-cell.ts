import type { Studio } from "../studio.js";

/**
 * The one cell of a model page: it hands the script the clock and the addresses of the rows, which Framework must see
 * written out. `start` is the function of lib/workbench/live/start.ts, which the build bundles.
 */
export function startCell(start: "startTrain" | "startEvaluate" | "startExplain", studio: Studio): string {
  const rows = studio.blocks.map(
    ({ block }) => `    ${block}: FileAttachment("./rows/rows-${block}.parquet").href`
  );
  return `
\`\`\`js
import {${start}} from "../../islands/studio.js";

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
