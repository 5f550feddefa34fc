import { relative, resolve, sep } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import { type DistrictDraft, draftDistrict } from "../../lib/district/draft/draft-district.js";
import type { FileProfile, UnusedFile } from "../../lib/district/draft/profile.js";
import { expandFiles } from "../intake/expand-files.js";
import type { SourceFile } from "../intake/source-file.js";
import type { NativeDatabase } from "../native/database.js";
import { groupAlike, type Sniffed } from "./group-alike.js";
import { profileSource } from "./profile-source.js";
import { sniffFile } from "../intake/sniff/sniff-file.js";

/** Drafts the mapping of a folder of exports; `home` is where district.json will lie, which names the files from there. */
export async function draftFolder(
  db: NativeDatabase,
  folder: string,
  home: string,
  id: string
): Promise<DistrictDraft> {
  const unused: UnusedFile[] = [];
  const sniffed: Sniffed[] = [];
  for (const file of await expandFiles(folder, ["**"])) {
    const named = { path: file.path, name: nameFrom(home, file) };
    const specs = await attempt(named, unused, () => sniffFile(named));
    if (specs?.length === 0) unused.push({ files: [named.name], reason: "no table was found in it" });
    for (const spec of specs ?? []) sniffed.push({ name: named.name, spec });
  }
  const profiles: FileProfile[] = [];
  for (const { files, spec } of groupAlike(sniffed)) {
    const profile = await profiled(db, spec, files, home, unused);
    if (profile) profiles.push(profile);
  }
  return draftDistrict(id, profiles, unused);
}

async function profiled(
  db: NativeDatabase,
  spec: SourceSpec,
  files: readonly string[],
  home: string,
  unused: UnusedFile[]
): Promise<FileProfile | undefined> {
  const name = files[0] ?? "";
  if (spec.header === false) {
    unused.push({ files, reason: "no line names its columns: give header: false and columns, in order" });
    return undefined;
  }
  return attempt({ name, path: name }, unused, () => profileSource(db, spec, files, home));
}

/** A file that can't be read is left out with the reason. */
async function attempt<T>(
  { name }: SourceFile,
  unused: UnusedFile[],
  read: () => Promise<T>
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    unused.push({ files: [name], reason: error.problem });
    return undefined;
  }
}

/** From district.json's folder, or whole where the file lies outside it. */
function nameFrom(home: string, { path }: SourceFile): string {
  const inside = relative(resolve(home), resolve(path)).split(sep).join("/");
  return inside.startsWith("../") ? resolve(path) : inside;
}
