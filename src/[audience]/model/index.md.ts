import { pageSource } from "../../../lib/page/page-source.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { trainPage } from "../../../lib/workbench/view/train-page.js";
import { readStudio } from "../../../loaders/studio.js";

const studio = await readStudio();
const page = pageSource({ title: "Train a model" }, trainPage(studio), "model");

process.stdout.write(page + startCell("start-train", "startTrain", studio));
