import JSZip from "jszip";
import { readRelease } from "../../loaders/release.js";

const zip = new JSZip();

for (const { document, school_year, json } of readRelease().assessment_document) {
  const name = document === "released" ? `assessment-${school_year}.json` : "instrument.json";
  zip.file(name, json, { date: new Date(0) });
}

process.stdout.write(await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
