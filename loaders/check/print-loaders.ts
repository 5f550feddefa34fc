import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** One loader to run, and the file for what it prints. */
export interface PrintJob {
  readonly loader: string;
  readonly args: readonly string[];
  readonly out: string;
}

/**
 * Runs loaders one after another in this process, which knows no data but a clean copy of a release: what each prints
 * goes to its file. Called by `runLoaders` with the file of the jobs.
 */
async function printAll(jobs: readonly PrintJob[]): Promise<void> {
  for (const [index, { loader, args, out }] of jobs.entries()) {
    const chunks: Buffer[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = ((chunk: string | Uint8Array) =>
      chunks.push(Buffer.from(chunk as string)) > 0) as typeof write;
    process.argv = [process.argv[0] ?? "node", loader, ...args];
    try {
      await import(`${pathToFileURL(loader).href}?run=${index}`);
    } finally {
      process.stdout.write = write;
    }
    writeFileSync(out, Buffer.concat(chunks));
  }
}

await printAll(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as PrintJob[]);
