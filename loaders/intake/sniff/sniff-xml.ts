import { createReadStream } from "node:fs";
import type { SourceSpec } from "../../../lib/contract/source-spec.js";
import type { SourceFile } from "../source-file.js";
import { readXmlPart } from "../xml-parts.js";

const bytesLookedAt = 4_000_000;

/** The element that stands most often right below the root is the record. */
export async function sniffXml(file: SourceFile): Promise<SourceSpec[]> {
  const counts = new Map<string, number>();
  let depth = 0;
  const handlers = {
    open(tag: string) {
      if (depth++ === 1) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    },
    close() {
      depth--;
    }
  };
  let bytes = 0;
  const stream = createReadStream(file.path);
  stream.on("data", (chunk) => void (bytes += chunk.length));
  for await (const pause of readXmlPart(stream, handlers)) {
    void pause;
    if (bytes > bytesLookedAt) break;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? [{ format: "xml", element: most[0] }] : [];
}
