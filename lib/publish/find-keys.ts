const keyLength = 16;

/** How many distinct keys stand in the bytes, in lower or upper case, alone or within longer runs of hexadecimal digits. */
export function findKeys(bytes: Uint8Array, keys: ReadonlySet<string>): number {
  const found = new Set<string>();
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && isHex(bytes[end] ?? 0)) continue;
    if (end - start >= keyLength) lookUp(bytes, start, end, keys, found);
    start = end + 1;
  }
  return found.size;
}

function lookUp(
  bytes: Uint8Array,
  start: number,
  end: number,
  keys: ReadonlySet<string>,
  found: Set<string>
): void {
  const run = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 4096))).toLowerCase();
  for (let at = 0; at + keyLength <= run.length; at++) {
    const window = run.slice(at, at + keyLength);
    if (keys.has(window)) found.add(window);
  }
  if (end - start > 4096) lookUp(bytes, start + 4096 - keyLength + 1, end, keys, found);
}

function isHex(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102) || (byte >= 65 && byte <= 70);
}
