import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

it("writes the draft beside the folder, says what it guessed, and never overwrites", () => {
  const home = mkdtempSync(join(tmpdir(), "rollcall-map-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, "exports"));
  writeFileSync(join(home, "exports", "absences.csv"), "student_id,school,date,code\n1,7,01/22/2026,A\n");
  const command = ["--import", "tsx", "loaders/map.ts", join(home, "exports")];
  const said = execFileSync(process.execPath, command, { encoding: "utf8" });
  expect(said).toContain("exports/absences.csv: student, school, attendance_event (by known names)");
  const written = readFileSync(join(home, "district.json"), "utf8");
  expect(JSON.parse(written)).toMatchObject({ draft: true, sources: [{ files: ["exports/absences.csv"] }] });
  const again = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("is there already (move it away, or name another file with --out)");
  expect(readFileSync(join(home, "district.json"), "utf8")).toBe(written);
});
