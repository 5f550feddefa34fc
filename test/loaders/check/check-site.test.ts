import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../../loaders/check/check-site.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { makeTinySite, plant, type TinySite, write } from "./tiny-site.js";

const key = "0123456789abcdef";
const words = { keys: new Set([key]), canaries: ["Zephyr & Sons"], names: ["snapshots/tiny"] };
let db: Awaited<ReturnType<typeof openDatabase>>;
let tiny: TinySite;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  tiny = makeTinySite();
});

afterAll(() => {
  db.close();
  rmSync(dirname(tiny.project), { recursive: true });
});

/** What the check says of a copy of the clean site after something was planted in it. */
async function findingsAfter(change: (site: string) => void | Promise<void>): Promise<string[]> {
  const site = tiny.copySite();
  await change(site);
  const findings = await checkSite(db, {
    site,
    words,
    project: tiny.project,
    root: "src",
    release: tiny.release
  });
  return findings.map(({ place, problem }) => `${place}: ${problem}`);
}

const strange = "holds what its page does not print from the release alone";

describe("checkSite", () => {
  it("passes a site that is made from its release", async () => {
    expect(await findingsAfter(() => undefined)).toEqual([]);
  });

  it.each([
    ["a headline", "<h2>80 of", "<h2>4 of", "h2"],
    ["an SVG title", "<title>80 of", "<title>4 of", "title"],
    ["an alternative text", 'alt="80 of', 'alt="4 of', "img[alt]"],
    ["an accessible name", 'aria-label="80 of', 'aria-label="4 of', "svg[aria-label]"],
    ["rows for filters", '["80 of', '["4 of', "script"],
    ["an attribute of any name", "<h2>", '<h2 data-x="4">', "h2[data-x]"],
    ["a comment", "<h2>", "<!-- 4 --><h2>", "div comment"],
    ["an address", "mark.0a1b2c3d.svg", "mark.0a1b2c3d.svg?x=4", "img[src]"],
    ["a text after all others", "</main>", "<p>4</p></main>", "p"]
  ])("finds a count planted in %s", async (_, from, to, place) => {
    expect(await findingsAfter((site) => plant(join(site, "index.html"), from, to))).toContain(
      `index.html main, ${place}: ${strange}`
    );
  });

  it.each([
    ["the title", "<title>Overview |", "<title>Overview 4 |", `index.html title: ${strange}`],
    [
      "the head",
      "<title>",
      '<meta name="description" content="4"><title>',
      `index.html head, meta[content]: ${strange}`
    ],
    [
      "a script of the head",
      "<title>",
      "<script>var x = 4;</script><title>",
      `index.html head, script: ${strange}`
    ],
    ["the header", "Rollcall</span>", "Rollcall 4</span>", `index.html header, span: ${strange}`],
    ["the footer", "Made with", "4 Made with", `index.html footer, p: ${strange}`],
    [
      "the body elsewhere",
      "</body>",
      "<p>4</p></body>",
      "index.html p: stands outside of header, page and footer"
    ]
  ])("finds a count planted in %s", async (_, from, to, finding) => {
    expect(await findingsAfter((site) => plant(join(site, "index.html"), from, to))).toContain(finding);
  });

  it("finds a count planted in a page with a parameter in its path", async () => {
    expect(
      await findingsAfter((site) => plant(join(site, "schools/oak.html"), "<h2>--school=oak: 0.2", "<h2>4"))
    ).toEqual([`schools/oak.html main, h2: ${strange}`]);
  });

  it("finds a count planted in a CSV", async () => {
    expect(
      await findingsAfter((site) => plant(join(site, "_file/rates.0a1b2c3d.csv"), "oak,80", "oak,4"))
    ).toEqual(["_file/rates.0a1b2c3d.csv: is not what its loader prints from the release alone"]);
  });

  it("finds a search index, which nobody asked for", async () => {
    expect(
      await findingsAfter((site) =>
        write(join(site, "_observablehq/minisearch.0a1b2c3d.json"), '["4 students"]')
      )
    ).toEqual(["_observablehq/minisearch.0a1b2c3d.json: a public site has no such file"]);
  });

  it("finds a page and a file that nothing in src makes", async () => {
    const findings = await findingsAfter((site) => {
      write(join(site, "secret.html"), "<p>4</p>");
      write(join(site, "_file/more.0a1b2c3d.csv"), "4");
    });
    expect(findings).toEqual([
      "_file/more.0a1b2c3d.csv: nothing in src makes it",
      "secret.html: nothing in src makes it"
    ]);
  });

  it("finds a student's key in a script, in upper case and within a longer number too", async () => {
    for (const text of [key, key.toUpperCase(), `ffff${key}ffff`])
      expect(
        await findingsAfter((site) => write(join(site, "_import/a.js"), `const k = "${text}";`))
      ).toEqual(["_import/a.js: holds 1 key of students or staff"]);
  });

  it("finds a key in gzip, in zip within gzip, and between zero bytes", async () => {
    const zip = await new JSZip()
      .file("a.csv", key)
      .generateAsync({ type: "uint8array", compression: "DEFLATE" });
    const findings = await findingsAfter((site) => {
      write(join(site, "_import/a.js"), gzipSync(key));
      write(join(site, "_import/b.js"), gzipSync(zip));
      write(join(site, "_import/c.js"), Buffer.from(key, "utf16le"));
    });
    expect(findings).toEqual([
      "_import/a.js › gzip: holds 1 key of students or staff",
      "_import/b.js › gzip › a.csv: holds 1 key of students or staff",
      "_import/c.js: holds 1 key of students or staff"
    ]);
  });

  it("finds a key and a column that is not declared in Parquet", async () => {
    const findings = await findingsAfter(async (site) => {
      const file = join(site, "_import/a.js");
      write(file, "");
      await db.run(
        `COPY (SELECT '${key}' AS student_key, 4 AS n) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`
      );
    });
    expect(findings).toContain("_import/a.js: column student_key is not declared for release");
    expect(findings).toContain("_import/a.js › rows: holds 1 key of students or staff");
  });

  it("finds a canary, however it is spelled, in a name too", async () => {
    for (const text of ["Zephyr & Sons", "zephyr &amp; sons", "Zephyr%20%26%20Sons", "Zephyr \\u0026 Sons"])
      expect(await findingsAfter((site) => write(join(site, "_import/a.js"), `// ${text}`))).toEqual([
        "_import/a.js: holds a canary of the district's files"
      ]);
    expect(await findingsAfter((site) => write(join(site, "_import/Zephyr & Sons.js"), ""))).toEqual([
      "_import/Zephyr & Sons.js: holds a canary of the district's files"
    ]);
  });

  it("finds the name of a private file", async () => {
    expect(
      await findingsAfter((site) => write(join(site, "_import/a.js"), "// snapshots/tiny/record"))
    ).toEqual(["_import/a.js: names a private file: snapshots/tiny"]);
  });

  it("refuses a loader that needs more than the release", async () => {
    const loader = join(tiny.project, "src/index.md.ts");
    write(join(tiny.project, "snapshots/tiny/rate.json"), "[4]");
    plant(loader, "process.env.ROLLCALL_RELEASE", '"snapshots/tiny"');
    await expect(findingsAfter(() => undefined)).rejects.toThrow(
      "a loader fails when it has a release alone"
    );
    plant(loader, '"snapshots/tiny"', "process.env.ROLLCALL_RELEASE");
  });
});
