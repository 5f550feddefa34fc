import type { SourceSpec } from "../../../lib/contract/source-spec.js";
import type { SourceFile } from "../source-file.js";
import { sniffCsv } from "./sniff-csv.js";
import { sniffXlsx } from "./sniff-xlsx.js";
import { sniffXml } from "./sniff-xml.js";

/** The ways to read a file, one for each table in it; none for a kind of file that holds no table. */
export async function sniffFile(file: SourceFile): Promise<SourceSpec[]> {
  const name = file.name.toLowerCase().replace(/\.gz$/, "");
  if (/\.(csv|tsv|txt|psv)$/.test(name)) return sniffCsv(file);
  if (name.endsWith(".xlsx")) return sniffXlsx(file);
  if (name.endsWith(".xml")) return sniffXml(file);
  if (name.endsWith(".parquet")) return [{ format: "parquet" }];
  return /\.(ndjson|jsonl)$/.test(name) ? [{ format: "ndjson" }] : [];
}
