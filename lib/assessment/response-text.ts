import type { Response } from "./response.js";

/** The text of a response file, keys in one order. */
export function responseText(_response: Response): string {
  throw new Error("not written yet");
}
