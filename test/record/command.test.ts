import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("the command says what a person must put right in one line, without a stack", () => {
  const command = ["--import", "tsx", "loaders/snapshot.ts", "--district", "no-such-district"];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    "data/no-such-district/district.json: not there (draft one with npm run map -- <folder of exports>)"
  );
});
