import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { siteFileKind, sourceOfFile } from "../../lib/publish/site-file-kind.js";
import type { Database } from "../../lib/query/database.js";
import { readDistrict } from "../site/district.js";
import { navigation } from "../site/navigation.js";
import { comparePage } from "./compare-page.js";
import { expectedPage } from "./expected-page.js";
import type { Finding } from "./finding.js";
import { fileSourceOf, pageSourceOf, type Source } from "./page-source.js";
import type { PrivateWords } from "./private-words.js";
import { type LoaderRun, runLoaders, sourceKey } from "./run-loaders.js";
import { scanFile } from "./scan-file.js";

export interface SiteCheck extends LoaderRun {
  /** The built site. */
  readonly site: string;
  readonly words: PrivateWords;
}

/**
 * Everything in a built public site that must not leave: files of no known kind, keys, canaries and private names in
 * whatever packing, and pages and files that hold what their sources do not print from a clean copy of the release.
 */
export async function checkSite(db: Database, check: SiteCheck): Promise<Finding[]> {
  const files = listFiles(check.site);
  return [
    ...files.filter((file) => !siteFileKind(file)).map(strangeFile),
    ...(await scanAll(db, files, check)),
    ...(await compareAll(files, check))
  ];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !statSync(join(folder, path)).isDirectory())
    .sort();
}

function strangeFile(place: string): Finding {
  return { place, problem: "a public site has no such file", advice: "take out what makes it" };
}

async function scanAll(
  db: Database,
  files: readonly string[],
  { site, words }: SiteCheck
): Promise<Finding[]> {
  const scratch = mkdtempSync(join(tmpdir(), "rollcall-scan-"));
  let count = 0;
  const writeTemporary = (bytes: Uint8Array): string => {
    const file = join(scratch, `${count++}.bin`);
    writeFileSync(file, bytes);
    return file;
  };
  try {
    const findings: Finding[] = [];
    for (const name of files)
      findings.push(
        ...(await scanFile(db, { name, bytes: readFileSync(join(site, name)) }, words, writeTemporary))
      );
    return findings;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compareAll(files: readonly string[], check: SiteCheck): Promise<Finding[]> {
  const root = join(check.project, check.root);
  const sourced = files.flatMap((file) => {
    const kind = siteFileKind(file);
    if (kind !== "page" && kind !== "file") return [];
    const source = kind === "page" ? pageSourceOf(root, file) : fileSourceOf(root, sourceOfFile(file));
    return [{ file, kind, source }];
  });
  const loaders = new Map(
    sourced.flatMap(({ source }) => (source?.isLoader ? [[sourceKey(source), source] as const] : []))
  );
  const printed = await runLoaders([...loaders.values()], check);
  const output = async (source: Source): Promise<Buffer | undefined> => {
    const whole = source.isLoader ? printed.get(sourceKey(source)) : readFileSync(join(root, source.path));
    if (source.entry === undefined || !whole) return whole;
    const zip = await JSZip.loadAsync(whole);
    return zip.file(source.entry)?.async("nodebuffer");
  };
  const district = readDistrict(check.release);
  const items = navigation(root, "public");
  const findings: Finding[] = [];
  for (const { file, kind, source } of sourced) {
    const expected = source && (await output(source));
    const built = readFileSync(join(check.site, file));
    if (!expected)
      findings.push({
        place: file,
        problem: "nothing in src makes it",
        advice: "build again from src alone"
      });
    else if (kind === "page")
      findings.push(
        ...comparePage(
          file,
          built.toString("utf8"),
          await expectedPage(expected.toString("utf8"), file, district, items)
        )
      );
    else if (!expected.equals(built))
      findings.push({
        place: file,
        problem: "is not what its loader prints from the release alone",
        advice: "make it from release rows alone, then build again"
      });
  }
  return findings;
}
