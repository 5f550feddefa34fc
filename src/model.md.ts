import { parseHTML } from "linkedom";
import { openEdition } from "../lib/page/edition.js";
import { modelPage } from "../lib/page/model/model-page.js";
import { pageSource } from "../lib/page/page-source.js";
import { readRelease } from "../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document);

process.stdout.write(pageSource({ title: "Model" }, modelPage(edition), "model"));
