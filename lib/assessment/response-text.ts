import { canonicalText } from "./canonical-text.js";
import type { Response } from "./response.js";

/** The text of a response file, keys in one order whatever the response's. */
export function responseText(response: Response): string {
  return canonicalText(response);
}
