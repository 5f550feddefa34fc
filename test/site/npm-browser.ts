import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface NpmBrowser {
  readonly executable: string;
  /** The major version it must report, since the package reuses whatever binary it finds. */
  readonly major: string;
  /** For a machine without the system's NSS libraries: the package brings its own. */
  readonly ownLibraries: Readonly<Record<string, string>>;
}

/** Unpacks the Chromium for Linux x64 that @sparticuz/chromium carries, below node_modules/.cache. */
export async function unpackNpmBrowser(): Promise<NpmBrowser> {
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8")) as {
    version: string;
  };
  const folder = resolve("node_modules", ".cache", `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const executable = await withEnvironment(
    // The package unpacks its own libraries only where it believes to run in Amazon's cloud.
    { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    async () => (await import("@sparticuz/chromium")).default.executablePath()
  );
  const fonts: Record<string, string> = existsSync("/etc/fonts")
    ? {}
    : { FONTCONFIG_PATH: join(folder, "fonts") };
  return {
    executable,
    major: version.split(".")[0] ?? "",
    ownLibraries: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), ...fonts }
  };
}

/** Runs with some environment variables set, and puts all of them back as they were. */
async function withEnvironment<T>(set: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, set);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(process.env)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, before);
  }
}
