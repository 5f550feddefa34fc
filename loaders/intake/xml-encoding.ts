import { open } from "node:fs/promises";
import type { Encoding } from "../../lib/contract/source-spec.js";
import type { SourceFile } from "./source-file.js";

/** The encoding that an XML file's first bytes or its declaration name; UTF-8 where they name none. */
export async function declaredEncoding({ path }: SourceFile): Promise<Encoding> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return "utf-8";
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
  await handle.close();
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff))
    return "utf-16";
  const [, name] =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(buffer.toString("latin1", 0, bytesRead)) ?? [];
  return name && /^(windows-1252|iso-8859-1|latin1)$/i.test(name) ? "windows-1252" : "utf-8";
}
