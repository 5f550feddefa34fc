import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findSpark } from "../../loaders/spark/find-spark.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-find-spark-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const java = (version: string) => place(`java-${version}`, `echo 'openjdk version "${version}"' >&2`, "java");
const env = { JAVA_HOME: java("17.0.15") };

describe.skipIf(process.platform === "win32")("Spark", () => {
  it("needs Java, and says how to get it", () => {
    expect(() => findSpark({ JAVA_HOME: "/nowhere" })).toThrow(
      "/nowhere/bin/java: does not run (install Java 17 or later, or set JAVA_HOME to one)"
    );
  });

  it("needs Java 17", () => {
    expect(() => findSpark({ JAVA_HOME: java("11.0.2") })).toThrow("java: is Java 11 (install Java 17");
    expect(() => findSpark({ JAVA_HOME: java("1.8.0_402") })).toThrow("java: is Java 1 (install Java 17");
  });

  it("needs Python, and says how to get it", () => {
    expect(() => findSpark({ ...env, PYSPARK_PYTHON: "/nowhere/python" })).toThrow(
      "/nowhere/python: does not run (install Python 3.11 or later"
    );
  });

  it("needs PySpark where SPARK_HOME is not set, and says how to get it", () => {
    const python = join(place("bare", '[ "$1" = --version ]', "python"), "bin", "python");
    expect(() => findSpark({ ...env, PYTHON: python })).toThrow(
      /has no PySpark \(python3 -m venv \.venv-spark && .*pip install pyspark==/
    );
  });

  it("is the release that SPARK_HOME names", () => {
    const python = join(place("bare", '[ "$1" = --version ]', "python"), "bin", "python");
    const home = place("release", "true", "spark-submit");
    expect(findSpark({ ...env, PYTHON: python, SPARK_HOME: home })).toEqual({ home, python });
    expect(() => findSpark({ ...env, PYTHON: python, SPARK_HOME: folder })).toThrow(
      "has no bin/spark-submit"
    );
  });
});

/** A folder with bin/<command>, a shell script. */
function place(name: string, script: string, command: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, "bin"), { recursive: true });
  writeFileSync(join(home, "bin", command), `#!/bin/sh\n${script}\n`);
  chmodSync(join(home, "bin", command), 0o755);
  return home;
}
