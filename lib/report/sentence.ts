/** Sentence case: the first letter large, the rest as it is. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A name within a sentence: its first letter small, the rest as it is. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Items of a sentence: "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** A sentence inside another: its first letter small where it begins with a number in words; names keep theirs. */
export function lowerCase(sentence: string): string {
  return /^(No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) /.test(sentence)
    ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
    : sentence;
}
