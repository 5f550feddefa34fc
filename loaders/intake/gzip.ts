import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

/** Unpacks a gzip stream; one that is cut short or damaged is an error that says which. */
export async function* unpacked(raw: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 20 });
  const feeding = pipeline(raw, gunzip);
  feeding.catch(() => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
    await feeding;
  } catch (error) {
    throw new RollcallError(name, complaint(error as NodeJS.ErrnoException), "copy or export it again");
  }
}

function complaint({ code, message }: NodeJS.ErrnoException): string {
  if (code === "Z_BUF_ERROR" || message.includes("unexpected end")) return "the gzip file is cut short";
  if (message.includes("incorrect header check")) return "is named .gz but holds no gzip";
  return "the gzip file is damaged";
}
