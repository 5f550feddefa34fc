export type Weight = 400 | 600;

/** The width of text in Source Sans 3 with tabular numerals, in pixels; kerning left out. */
export function textWidth(text: string, size = 14, weight: Weight = 400): number {
  let thousandths = 0;
  for (const character of text) thousandths += advances.get(character) ?? otherAdvance;
  return (thousandths / 1000) * size * (weight === 600 ? boldFactor : 1);
}

/** The widest of several texts. */
export function widest(texts: Iterable<string>, size = 14, weight: Weight = 400): number {
  return Math.max(0, ...Array.from(texts, (text) => textWidth(text, size, weight)));
}

/** Breaks text between words into lines no wider than given, of about equal length; a longer word stands alone. */
export function wrapText(text: string, width: number, size = 14, weight: Weight = 400): string[] {
  const count = fill(text, width, size, weight).length;
  let [tight, loose] = [0, width];
  while (loose - tight > 2) {
    const middle = (tight + loose) / 2;
    if (fill(text, middle, size, weight).length > count) tight = middle;
    else loose = middle;
  }
  return fill(text, loose, size, weight);
}

/** The text, or as much of it as fits with an ellipsis. */
export function clipText(text: string, width: number, size = 14, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size, weight) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

function fill(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** At 600 a line of words is 2 to 4 % wider than at 400. */
const boldFactor = 1.04;

/** A capital with an accent, or a letter of another script: rather too wide than too narrow. */
const otherAdvance = 650;

/** Advances in thousandths of the size, measured in Chromium from the font's own file. */
const advanceGroups: readonly (readonly [number, string])[] = [
  [200, " "],
  [247, "|ijlí',.:;’‘·"],
  [263, "I"],
  [290, "!f"],
  [308, "()[]{}-"],
  [345, "tr/\\"],
  [419, "*s"],
  [426, '?z"“”'],
  [451, "xcç"],
  [468, "vyYJ"],
  [480, "–"],
  [497, "0123456789#$+<=>^~−×LFkeé_"],
  [506, "agá"],
  [515, "XV"],
  [535, "EST"],
  [545, "ZAohunóöúüñ`≥≤"],
  [555, "bdpq"],
  [572, "PRCK"],
  [590, "B"],
  [615, "&DG"],
  [650, "UNHOQ"],
  [725, "wM"],
  [790, "W"],
  [805, "—"],
  [830, "%m"],
  [850, "@"],
  [950, "…"]
];

const advances = new Map(
  advanceGroups.flatMap(([advance, characters]) => Array.from(characters, (c) => [c, advance] as const))
);
