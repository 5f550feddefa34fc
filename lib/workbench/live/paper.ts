import type { Paper } from "../view/paper.js";

const files = new Map<string, string[]>();

/** The page's own document, and files in its memory; those of the same place before are let go. */
export function paper(place: string): Paper {
  for (const address of files.get(place) ?? []) URL.revokeObjectURL(address);
  const made: string[] = [];
  files.set(place, made);
  return {
    document,
    file(text) {
      const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      made.push(address);
      return address;
    }
  };
}
