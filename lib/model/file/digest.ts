/** Sixteen hex digits that tell texts apart, of two 32-bit hashes (FNV-1a): against damage and slips, not against forgers. */
export function digestOf(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((start) => hex(hash(text, start))).join("");
}

function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), 0x01000193);
    h = Math.imul(h ^ (unit >>> 8), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
