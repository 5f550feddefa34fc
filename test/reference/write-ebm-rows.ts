import { join } from "node:path";
import { writeRows } from "../bench/model/write-rows.js";
import { ebmRows } from "./ebm-rows.js";

/**
 * Writes the rows of answers/ebm.json for ebm.py: `npx tsx test/reference/write-ebm-rows.ts rows`, then
 * `python test/reference/ebm.py '{"max_bins":64,"max_interaction_bins":16,"interactions":10,"outer_bags":8}' rows`.
 */
const folder = process.argv[2] ?? "rows";
const { train, test } = ebmRows();
writeRows(join(folder, "train"), train);
writeRows(join(folder, "test"), test);
