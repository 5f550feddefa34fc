import { isUtf8 } from "node:buffer";
import { tooLong } from "./csv-dialect.js";
import { longestLine } from "./limits.js";

/** A line as it lies in the file, without its line end; `text` is undefined where the bytes are not UTF-8. */
export interface PhysicalLine {
  number: number;
  text: string | undefined;
}

/** A text's lines in batches, one for each chunk; a line past the limit stops it. */
export async function* physicalLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
  newline = 10
): AsyncGenerator<PhysicalLine[]> {
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: PhysicalLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      if (end - start > longestLine) throw tooLong(name, number + 1);
      lines.push(lineOf(bytes.subarray(start, end), ++number));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > longestLine) throw tooLong(name, number + 1);
    yield lines;
  }
  if (rest.length > 0) yield [lineOf(rest, number + 1)];
}

function lineOf(bytes: Buffer, number: number): PhysicalLine {
  if (!isUtf8(bytes)) return { number, text: undefined };
  const text = bytes.toString();
  return { number, text: number === 1 ? text.replace(/^\ufeff/, "") : text };
}
