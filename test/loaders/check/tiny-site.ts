import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { releaseTableNames } from "../../../lib/publish/release-tables.js";
import { footer } from "../../../loaders/site/footer.js";
import { head } from "../../../loaders/site/head.js";
import { header } from "../../../loaders/site/header.js";

/** A project of two page loaders and a CSV loader, its release, and the site that a build would make of them. */
export interface TinySite {
  readonly project: string;
  readonly release: string;
  /** A fresh copy of the clean site, to plant something in. */
  copySite(): string;
}

const district = { name: "Tiny", isDemo: false, asOf: "2026-01-16", schools: ["oak"] };
const items = [{ path: "/", name: "Overview" }];

export function makeTinySite(): TinySite {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-tiny-"));
  const [project, release, site] = ["project", "release", "site"].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ];
  for (const name of releaseTableNames) write(join(release, `${name}.json`), "[]");
  write(
    join(release, "site.json"),
    JSON.stringify([{ district_name: "Tiny", is_demo: false, as_of_date: "2026-01-16" }])
  );
  write(join(release, "rate.json"), JSON.stringify([{ school: "oak", n: 400, x: 80, rate: 0.2 }]));
  write(join(project, "src/index.md.ts"), pageLoader("Overview", "${rate.x} of ${rate.n} students"));
  write(join(project, "src/schools/[school].md.ts"), pageLoader("Oak", "${process.argv[2]}: ${rate.rate}"));
  write(
    join(project, "src/rates.csv.ts"),
    `${readRate}\nprocess.stdout.write(\`school,x\\noak,\${rate.x}\\n\`);\n`
  );
  write(join(project, "src/mark.svg"), "<svg></svg>");
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  write(join(project, "package.json"), `{"type": "module"}`);
  write(join(site, "index.html"), page("index.html", "Overview", "80 of 400 students"));
  write(join(site, "schools/oak.html"), page("schools/oak.html", "Oak", "--school=oak: 0.2"));
  write(join(site, "_file/rates.0a1b2c3d.csv"), "school,x\noak,80\n");
  write(join(site, "_file/mark.0a1b2c3d.svg"), "<svg></svg>");
  write(join(site, "_observablehq/client.0a1b2c3d.js"), "export {};");
  let copies = 0;
  return {
    project,
    release,
    copySite() {
      const copy = join(folder, `copy-${copies++}`);
      cpSync(site, copy, { recursive: true });
      return copy;
    }
  };
}

export function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Changes a file of a site. */
export function plant(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
  write(file, text.replace(from, to));
}

const readRate = `
import { readFileSync } from "node:fs";
const [rate] = JSON.parse(readFileSync(process.env.ROLLCALL_RELEASE + "/rate.json", "utf8"));`;

function pageLoader(title: string, words: string): string {
  return `${readRate}
process.stdout.write(\`---\\ntitle: ${title}\\n---\\n\\n${body(words)}\\n\`);\n`;
}

function body(words: string): string {
  return (
    `<div><h2>${words}</h2><svg role="img" aria-label="${words}"><title>${words}</title></svg>` +
    `<img alt="${words}" src="/mark.svg"><script type="application/json">["${words}"]</script></div>`
  );
}

function page(path: string, title: string, words: string): string {
  const route = `/${path.replace(".html", "")}`;
  const built = body(words).replace(
    "/mark.svg",
    `${path.includes("/") ? ".." : "."}/_file/mark.0a1b2c3d.svg`
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>${title} | Rollcall</title>
${head(route, false)}
</head>
<body>
<div id="observablehq-center">
<header id="observablehq-header">
${header(district, items, route)}
</header>
<main id="observablehq-main" class="observablehq">
${built}
</main>
<footer id="observablehq-footer">
<div>${footer(district, items)}</div>
</footer>
</div>
</body>
</html>
`;
}
