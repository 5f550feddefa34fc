import { parseHTML } from "linkedom";
import { openEdition } from "../../../lib/page/edition.js";
import { pageSource } from "../../../lib/page/page-source.js";
import { referencePart } from "../../../lib/workbench/view/reference-part.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { explainPage } from "../../../lib/workbench/view/explain-page.js";
import { readRelease } from "../../../loaders/release.js";
import { readStudio } from "../../../loaders/studio.js";

const { document } = parseHTML("<!doctype html><html></html>");
const studio = await readStudio();
const reference = referencePart(openEdition(readRelease(), document, "../../"), "explain");
const page = pageSource({ title: "Explain a model" }, explainPage(studio, reference), "model");

process.stdout.write(page + startCell("startExplain", studio));
