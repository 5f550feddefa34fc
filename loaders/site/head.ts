import { posix } from "node:path";
import { html, markup, type Html } from "../../lib/report/html.js";
import { builtFontPath, type Font, fontPath, fonts } from "../vendor/fonts.js";

/** The head of a page: its mark and its fonts, at relative addresses, so that a site may live in any folder. */
export function head(path: string, preview: boolean): string {
  return html`<meta name="color-scheme" content="light dark" /><link
      rel="icon"
      type="image/svg+xml"
      href="/mark.svg"
    />${fonts.map(fontLink)}<style>
      ${markup(skipLink)}${markup(fonts.map((font) => fontFace(font, path, preview)).join(""))}
    </style>`.markup;
}

/** Framework copies a font only if a link names it; a relation that no browser knows keeps it from being fetched. */
function fontLink(font: Font): Html {
  return font.preload
    ? html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${fontPath(font)}" />`
    : html`<link rel="font" type="font/woff2" href="${fontPath(font)}" />`;
}

function fontFace(font: Font, path: string, preview: boolean): string {
  const target = preview ? `/_file${fontPath(font)}` : builtFontPath(font);
  const address = posix.relative(posix.dirname(path), target);
  return [
    `@font-face{font-family:"${font.family}"`,
    `font-style:${font.style}`,
    "font-weight:200 900",
    "font-display:swap",
    `src:url("${address}") format("woff2")`,
    `unicode-range:${latin}}`
  ].join(";");
}

/** The first stop of the keyboard, out of sight until it has the focus. */
const skipLink =
  ".skip-link:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}";

/** The characters of Google's latin subset, which the font files hold. */
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122," +
  "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
