import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../../loaders/site/serve-folder.js";
import { launchBrowser } from "../../site/launch-browser.js";

export interface BrowserTask {
  /** A TypeScript module that exports `run(input)`, from the project's root. */
  readonly entry: string;
  /** What JSON can carry; larger things are files that the task fetches. */
  readonly input?: unknown;
  /** Files served beside the task, by name: `fetch("/rows.f32")`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Modules served beside the task, by name, for workers that it starts: `new Worker("/bag.js", {type: "module"})`. */
  readonly modules?: Readonly<Record<string, string>>;
}

export interface BrowserRun<Result> {
  readonly result: Result;
  /** From the call of `run` to its end, without loading the page and the module. */
  readonly seconds: number;
  /** Processor time of the tab since it was opened. */
  readonly cpuSeconds: number;
  /** The tab's peak of resident memory; not a number where there is no /proc to tell. */
  readonly peakMegabytes: number;
}

/** Runs a task in a module worker of a headless Chromium, in a tab of its own. */
export async function inChromium<Result>(task: BrowserTask): Promise<BrowserRun<Result>> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-tab-"));
  try {
    await writeTask(folder, task);
    const [server, browser] = await Promise.all([serveFolder(folder, 0), launchBrowser()]);
    try {
      return await runTask<Result>(browser, server.port, task.input);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTask<Result>(browser: Browser, port: number, input: unknown): Promise<BrowserRun<Result>> {
  const page = await browser.newPage();
  page.on("console", (message) => {
    console.error(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  const answer = await page.evaluate(
    (input) =>
      new Promise<{ result?: unknown; seconds?: number; error?: string }>((settle) => {
        const worker = new Worker("/task.js", { type: "module" });
        worker.onmessage = ({ data }) => {
          settle(data as { result?: unknown; seconds?: number; error?: string });
        };
        worker.onerror = ({ message }) => {
          settle({ error: message });
        };
        worker.postMessage(input);
      }),
    input
  );
  if (answer.error !== undefined) throw new Error(answer.error);
  const use = await useOfTab(browser);
  return { result: answer.result as Result, seconds: answer.seconds ?? NaN, ...use };
}

/** Of the tab that used most: Chromium may keep a spare one. */
async function useOfTab(browser: Browser): Promise<{ cpuSeconds: number; peakMegabytes: number }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const tabs = processInfo.filter(({ type }) => type === "renderer");
  return {
    cpuSeconds: Math.max(...tabs.map(({ cpuTime }) => cpuTime)),
    peakMegabytes: Math.max(...tabs.map(({ id }) => peakMegabytes(id)))
  };
}

function peakMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return NaN;
  }
}

async function writeTask(folder: string, { entry, files = {}, modules = {} }: BrowserTask): Promise<void> {
  const worker = `import { run } from ${JSON.stringify(resolve(entry))};
onmessage = async ({ data }) => {
  try {
    const start = performance.now();
    const result = await run(data);
    postMessage({ result, seconds: (performance.now() - start) / 1000 });
  } catch (error) {
    postMessage({ error: String(error?.stack ?? error) });
  }
};`;
  await bundle({ contents: worker, resolveDir: process.cwd() }, join(folder, "task.js"));
  for (const [name, module] of Object.entries(modules))
    await bundle(
      { contents: `import ${JSON.stringify(resolve(module))};`, resolveDir: process.cwd() },
      join(folder, name)
    );
  for (const [name, file] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(file, join(folder, name));
  }
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><link rel="icon" href="data:,"><title>Task</title>'
  );
}

async function bundle(stdin: { contents: string; resolveDir: string }, outfile: string): Promise<void> {
  await build({
    stdin,
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "warning"
  });
}
