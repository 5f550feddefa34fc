import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

export interface Font {
  readonly family: string;
  readonly style: "normal" | "italic";
  /** Where the package keeps it, below node_modules/@fontsource-variable. */
  readonly from: string;
  /** Fetched before the style sheet asks for it: the two faces that every page sets. */
  readonly preload?: true;
}

/** The faces of the site, latin subsets; the serif carries its optical-size axis. */
export const fonts: readonly Font[] = [
  {
    family: "Source Serif 4 Variable",
    style: "normal",
    from: "source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    preload: true
  },
  {
    family: "Source Sans 3 Variable",
    style: "normal",
    from: "source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    preload: true
  },
  {
    family: "Source Sans 3 Variable",
    style: "italic",
    from: "source-sans-3/files/source-sans-3-latin-wght-italic.woff2"
  },
  {
    family: "Source Code Pro Variable",
    style: "normal",
    from: "source-code-pro/files/source-code-pro-latin-wght-normal.woff2"
  }
];

/** Path of a font below the source root. */
export function fontPath(font: Font): string {
  return `/fonts/${fileName(font)}`;
}

/** Path of a font in a built site: Framework adds the first 8 hex of the file's SHA-256 to its name. */
export function builtFontPath(font: Font): string {
  const hash = createHash("sha256")
    .update(readFileSync(packageFile(font)))
    .digest("hex");
  return `/_file/fonts/${fileName(font).replace(/\.woff2$/, `.${hash.slice(0, 8)}.woff2`)}`;
}

/** Copies the fonts below the source root, where Framework serves them from. */
export function vendorFonts(root: string): void {
  mkdirSync(join(root, "fonts"), { recursive: true });
  for (const font of fonts) {
    const from = packageFile(font);
    const to = join(root, fontPath(font));
    if (!existsSync(from)) throw new RollcallError(from, "not there", "run npm ci");
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to);
  }
}

function packageFile(font: Font): string {
  return join("node_modules", "@fontsource-variable", font.from);
}

function fileName(font: Font): string {
  return font.from.slice(font.from.lastIndexOf("/") + 1);
}
