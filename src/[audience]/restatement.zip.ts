import JSZip from "jszip";
import { restatementFiles } from "../../lib/page/restatement-files.js";
import { readRestatement } from "../../loaders/restatement-log.js";

const zip = new JSZip();

for (const { name, csv } of restatementFiles(await readRestatement())) {
  zip.file(`${name}.csv`, csv, { date: new Date(0) });
}

process.stdout.write(await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
