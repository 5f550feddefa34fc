import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { DistrictDraft } from "../../lib/district/draft/draft-district.js";
import { draftFolder } from "../../loaders/draft/draft-folder.js";
import { openDatabase } from "../../loaders/native/database.js";

/** A folder of exports, small enough to know the answers by sight. */
export const willowExports: Readonly<Record<string, string | Buffer>> = {
  "schools.csv": "Campus,Campus Name,School Level,Principal\n07,Alder,ES,Ada Quill\n12,Birch,HS,Bo Quill\n",
  "students.csv": Buffer.from(
    "Pupil Number;Last Name;First Name;E-mail;DOB;Gender;Race\n" +
      "0101;Pe\xf1a;Zebulon;z@quackenbush.org;05/23/2014;M;Hispanic\n" +
      "0102;Featherstone;Ottoline;o@featherstone.org;11/30/2009;F;White\n" +
      "0103;Thistlewood;Peregrine;p@thistlewood.org;02/14/2010;M;Two or More Races\n",
    "latin1"
  ),
  "enrollment.csv":
    "Willow Unified\nPupil Number,Campus,Entry Date,Exit Date,Grade,ELL\n0101,07,2026-01-05,,05,Y\n0102,12,2026-01-05,,9th,N\n0103,12,2026-01-05,2026-01-14,09,N\n",
  "calendar.csv": ["05", "06", "07", "08", "09", "12", "13", "14", "15", "16"]
    .flatMap((day) => [`07,2026-01-${day},Y`, `12,2026-01-${day},Y`])
    .reduce((text, line) => `${text}${line}\n`, "Campus,Date,School Day\n"),
  "attendance-2025.csv": "Pupil Number,Campus,Date,Code,Comment\n0101,07,01/06/2026,U,called Zebulon\n",
  "attendance-2026.csv":
    "Pupil Number,Campus,Date,Code,Comment\n0102,12,01/15/2026,E,\n0102,12,01/16/2026,T,\n0103,12,01/08/2026,ZZ,\n",
  "notes.md": "nothing"
};

export type Exports = Readonly<Record<string, string | Buffer>>;

/** The exports in a folder of their own, and the draft of their mapping. */
export async function draftExports(exports: Exports): Promise<DistrictDraft & { home: string }> {
  const home = mkdtempSync(join(tmpdir(), "rollcall-draft-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(exports)) {
    const file = join(home, "exports", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { ...(await draftOf(join(home, "exports"), home)), home };
}

export async function draftOf(folder: string, home: string): Promise<DistrictDraft> {
  const db = await openDatabase({ threads: 1, keepOrder: true });
  try {
    return await draftFolder(db, folder, home, "willow");
  } finally {
    db.close();
  }
}

/** The draft as a person confirms it: without the word that says it is one. */
export function confirmed({ mapping }: DistrictDraft): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== "draft"));
}

/** The tables that each source feeds, by the source's files. */
export function tablesOf({ guesses }: DistrictDraft): Record<string, string[]> {
  return Object.fromEntries(
    guesses.map((d) => [
      (d.file.files[0] ?? "").split("/").at(-1) ?? "",
      [...d.feeds.map((feed) => feed.table as string), ...(d.statuses ? ["student_status"] : [])].sort()
    ])
  );
}
