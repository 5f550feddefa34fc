import { pageSource } from "../../../lib/page/page-source.js";
import { explainPage } from "../../../lib/workbench/view/explain-page.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { readStudio } from "../../../loaders/studio.js";

const studio = await readStudio();
const page = pageSource({ title: "Explain a model" }, explainPage(studio), "model");

process.stdout.write(page + startCell("start-explain", "startExplain", studio));
