import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" };

const missing: Resolution = { kind: "missing" };

/**
 * The file that a URL's path names below `root`. Addresses are written as Framework writes them: `/schools` is
 * schools.html, `/schools/` is schools/index.html. Nothing outside of `root` is found, whatever the path says.
 */
export function resolveRequest(root: string, pathname: string): Resolution {
  const path = decode(pathname);
  if (path === undefined || path.includes("\0") || path.includes("\\")) return missing;
  const segments = path.split("/");
  if (segments.includes("..") || segments.some((segment) => segment.startsWith("."))) return missing;
  if (path.endsWith("/")) return findFile(root, `${path}index.html`);
  const found = findFile(root, path);
  if (found.kind === "file") return found;
  const page = findFile(root, `${path}.html`);
  if (page.kind === "file") return page;
  return findFile(root, `${path}/index.html`).kind === "file"
    ? { kind: "redirect", to: `${pathname}/` }
    : missing;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** A link that leads out of the folder is as missing as a file that is not there. */
function findFile(root: string, path: string): Resolution {
  try {
    const real = realpathSync(join(root, path));
    const inside = real.startsWith(realpathSync(root) + sep);
    return inside && statSync(real).isFile() ? { kind: "file", path: real } : missing;
  } catch {
    return missing;
  }
}
