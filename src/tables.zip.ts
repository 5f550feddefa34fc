import JSZip from "jszip";
import { parseHTML } from "linkedom";
import { openEdition } from "../lib/page/edition.js";
import { tableFiles } from "../lib/page/table-files.js";
import { readRelease } from "../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const zip = new JSZip();

for (const { name, csv } of tableFiles(openEdition(readRelease(), document))) {
  zip.file(`${name}.csv`, csv, { date: new Date(0) });
}

process.stdout.write(await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
