import type { Readable } from "node:stream";
import { plainString } from "./cell-text.js";
import { readXmlPart } from "./xml-parts.js";

/** The workbook's shared strings in order: the runs of a rich text joined, reading aids (ruby) left out. */
export async function readSharedStrings(stream: Readable | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!stream) return strings;
  let current = "";
  let inText = false;
  let inRuby = false;
  const part = readXmlPart(stream, {
    open(tag) {
      if (tag === "si") current = "";
      else if (tag === "rPh") inRuby = true;
      else if (tag === "t") inText = true;
    },
    text(text) {
      if (inText && !inRuby) current += text;
    },
    close(tag) {
      if (tag === "si") strings.push(plainString(current));
      else if (tag === "rPh") inRuby = false;
      else if (tag === "t") inText = false;
    }
  });
  for await (const pause of part) void pause;
  return strings;
}
