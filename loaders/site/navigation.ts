import { existsSync } from "node:fs";
import { join } from "node:path";
import { html, type Html } from "../../lib/report/html.js";
import type { Audience } from "./audience.js";
import { workbenchPages } from "./paths.js";

export interface NavigationItem {
  readonly path: string;
  readonly name: string;
}

const leaders: readonly NavigationItem[] = [
  { path: "/", name: "Overview" },
  { path: "/schools", name: "Schools" },
  { path: "/groups", name: "Groups" },
  { path: "/model", name: "Model" },
  { path: "/assessment", name: "Self-assessment" },
  { path: "/data", name: "Data" },
  { path: "/methods", name: "Methods" }
];

/** Workbench pages whose name is not their file's, since a leaders' page has it. */
const workbenchNames: Readonly<Record<string, string>> = {
  "/workbench/data": "What came in",
  "/workbench/model/": "Train a model"
};

/** The pages as words: those of the leaders that exist below `root`, then the audience's workbench pages. */
export function navigation(root: string, audience: Audience): NavigationItem[] {
  return [
    ...leaders.flatMap((item) => locate(root, item)),
    ...workbenchPages(root, audience).flatMap(workbenchItem)
  ];
}

/** A list of links in which the page at hand, or the section it belongs to, is marked. */
export function navigationList(items: readonly NavigationItem[], current: string): Html {
  return html`<ul>
    ${items.map(({ path, name }) => html`<li><a href="${path}" ${mark(path, current)}>${name}</a></li>`)}
  </ul>`;
}

/** A folder of the workbench is one item, that of its index page. */
function workbenchItem(page: string): NavigationItem[] {
  const [, , section = "", ...rest] = page.split("/");
  if (rest.length > 0 && rest.join("/") !== "index") return [];
  const path = `/workbench/${section}${rest.length > 0 ? "/" : ""}`;
  return [{ path, name: workbenchNames[path] ?? nameOf(section) }];
}

/** `/schools` may be the page src/schools.md or src/schools/index.md, written as it is or printed by a loader. */
function locate(root: string, { path, name }: NavigationItem): NavigationItem[] {
  const exists = (page: string): boolean =>
    [".md", ".md.ts"].some((extension) => existsSync(join(root, page + extension)));
  if (path === "/") return exists("/index") ? [{ path, name }] : [];
  if (exists(path)) return [{ path, name }];
  return exists(`${path}/index`) ? [{ path: `${path}/`, name }] : [];
}

function mark(path: string, current: string): Html | undefined {
  const page = current.replace(/(^|\/)index$/, "$1");
  if (page === path) return html`aria-current="page"`;
  const section = path.replace(/\/$/, "");
  return section && page.startsWith(`${section}/`) ? html`aria-current="true"` : undefined;
}

function nameOf(section: string): string {
  return (section.charAt(0).toUpperCase() + section.slice(1)).replaceAll("-", " ");
}
