import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

const chunkLength = 1 << 18;

/** Writes lines as they come, packed if the name ends in .gz; returns the SHA-256 of the file's bytes. */
export async function writeLines(
  path: string,
  lines: Iterable<string>,
  encoding: "utf-8" | "windows-1252"
): Promise<string> {
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    }
  });
  const source = Readable.from(chunks(lines, encoding), { objectMode: false });
  const packing = path.endsWith(".gz") ? [createGzip({ level: 4 })] : [];
  await pipeline([source, ...packing, hashing, createWriteStream(path)]);
  return hash.digest("hex");
}

function* chunks(lines: Iterable<string>, encoding: "utf-8" | "windows-1252"): Generator<Buffer> {
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < chunkLength) continue;
    yield encode(text, encoding);
    text = "";
  }
  if (text !== "") yield encode(text, encoding);
}

/** The letters that the simulator uses lie where Latin-1 and Windows-1252 agree. */
function encode(text: string, encoding: "utf-8" | "windows-1252"): Buffer {
  return Buffer.from(text, encoding === "utf-8" ? "utf8" : "latin1");
}
