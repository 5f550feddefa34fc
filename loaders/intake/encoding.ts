import { isUtf8 } from "node:buffer";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Encoding } from "../../lib/contract/source-spec.js";

/** Text in another encoding as UTF-8, chunk by chunk. */
export async function* recoded(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  name: string
): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(byteOrdered(encoding, chunk), { fatal: true });
      yield Buffer.from(decoder.decode(chunk, { stream: true }));
    }
    yield Buffer.from(decoder?.decode() ?? "");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new RollcallError(name, `is not ${encoding}`, "correct `encoding` in district.json");
  }
}

function byteOrdered(encoding: Encoding, start: Buffer): string {
  if (encoding !== "utf-16") return encoding;
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-16le";
}

/** How many bytes at the end begin a character that the next chunk completes. */
export function openBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The index of the first byte that is not UTF-8, or -1. */
export function firstBadByte(bytes: Buffer): number {
  if (isUtf8(bytes)) return -1;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - openBytes(part)))) good = middle;
    else bad = middle;
  }
  return good - openBytes(bytes.subarray(0, good));
}
