const shares = [
  { value: 1 / 20, words: "one student in twenty" },
  { value: 1 / 15, words: "one student in fifteen" },
  { value: 1 / 12, words: "one student in twelve" },
  { value: 1 / 11, words: "one student in eleven" },
  { value: 1 / 10, words: "one student in ten" },
  { value: 1 / 9, words: "one student in nine" },
  { value: 1 / 8, words: "one student in eight" },
  { value: 1 / 7, words: "one student in seven" },
  { value: 1 / 6, words: "one student in six" },
  { value: 1 / 5, words: "one student in five" },
  { value: 1 / 4, words: "one student in four" },
  { value: 1 / 3, words: "one student in three" },
  { value: 2 / 5, words: "two students in five" },
  { value: 1 / 2, words: "half of students" },
  { value: 3 / 5, words: "three students in five" },
  { value: 2 / 3, words: "two students in three" },
  { value: 3 / 4, words: "three students in four" },
  { value: 9 / 10, words: "nine students in ten" }
];

/** A share of students as readers say it, and whether its verb is plural: 0.214 → "one student in five" is. */
export function shareWords(rate: number): { words: string; verb: "is" | "are" } {
  const near = shares.find((s) => rate >= s.value * 0.98 && rate <= s.value * 1.08);
  if (near) return { words: near.words, verb: verbOf(near.words) };
  const nearly = shares.find((s) => rate >= s.value * 0.92 && rate < s.value * 0.98);
  if (nearly) return { words: `nearly ${nearly.words}`, verb: verbOf(nearly.words) };
  const below = shares.filter((s) => s.value < rate).at(-1);
  if (below) return { words: `more than ${below.words}`, verb: verbOf(below.words) };
  return { words: "fewer than one student in twenty", verb: "is" };
}

function verbOf(words: string): "is" | "are" {
  return words.startsWith("one ") ? "is" : "are";
}
