import { textWidth } from "../text-width.js";
import type { CurveLine } from "./curve-lines.js";

/** How long a curve's name is, in pixels. */
export function nameLength({ label, look }: CurveLine): number {
  return textWidth(label, 13, look === "model" ? 600 : 400);
}
