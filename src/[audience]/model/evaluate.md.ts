import { pageSource } from "../../../lib/page/page-source.js";
import { evaluatePage } from "../../../lib/workbench/view/evaluate-page.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { readStudio } from "../../../loaders/studio.js";

const studio = await readStudio();
const page = pageSource({ title: "Evaluate a model" }, evaluatePage(studio), "model");

process.stdout.write(page + startCell("start-evaluate", "startEvaluate", studio));
