/** Which of the words stand in the text, in whatever case, spelled out or with entities and escapes of HTML, JSON and addresses. */
export function findWords(text: string, words: readonly string[]): string[] {
  const spellings = [text, withoutEscapes(text)].map((spelling) => spelling.toLowerCase());
  return words.filter((word) => spellings.some((spelling) => spelling.includes(word.toLowerCase())));
}

function withoutEscapes(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#([0-9]{1,7});/g, (_, code: string) => character(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof entities) => entities[name])
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/\0/g, "");
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
