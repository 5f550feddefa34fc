import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * `npm test`: types, lint and format side by side, then the unit tests, then both sites built without a network and visited in a
 * browser. The last line sums all of them, and the exit code is 1 if anything failed.
 */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), "rollcall-test-"));

const tallies = [
  ...(await Promise.all([
    check("typescript", "tsc", ["--noEmit", "-p", "."]),
    check("eslint", "eslint", [".", "--max-warnings", "0"]),
    check("prettier", "prettier", ["--check", "--log-level", "warn", "."])
  ])),
  await runVitest("unit"),
  await runVitest("site")
];
rmSync(reports, { recursive: true });

const { passed, failed, skipped } = tallies.reduce(add);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

/** One static check counts as one test; what it says is printed at its end. */
async function check(packageName: string, command: string, args: readonly string[]): Promise<Tally> {
  const { passes, said } = await run(packageName, command, args, "pipe");
  console.log(`${command} ${args.join(" ")}${said && `\n${said}`}`);
  return { passed: passes ? 1 : 0, failed: passes ? 0 : 1, skipped: 0 };
}

/** The tests of a vitest project; a run that ends badly without a failed test counts as one. */
async function runVitest(project: string): Promise<Tally> {
  const report = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { passes } = await run("vitest", "vitest", ["run", "--project", project, ...reporters], "inherit");
  const tally = readReport(report);
  return passes || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function readReport(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    return {
      passed: report["numPassedTests"] ?? 0,
      failed: report["numFailedTests"] ?? 0,
      skipped: (report["numPendingTests"] ?? 0) + (report["numTodoTests"] ?? 0)
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** Runs a package's command with this Node, whatever the shell: whether it ends well, and what it said where it was piped. */
async function run(
  packageName: string,
  command: string,
  args: readonly string[],
  output: "pipe" | "inherit"
): Promise<{ passes: boolean; said: string }> {
  const file = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(file, "utf8")) as { bin: string | Record<string, string> };
  const script = join(dirname(file), typeof bin === "string" ? bin : (bin[command] ?? ""));
  const heap = "--max-old-space-size=3072";
  const child = spawn(process.execPath, [heap, script, ...args], { stdio: ["ignore", output, output] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => said.push(part));
  const passes = await new Promise<boolean>((resolve) => child.on("close", (code) => resolve(code === 0)));
  return { passes, said: Buffer.concat(said).toString().trimEnd() };
}

function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
