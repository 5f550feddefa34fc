const ours = ["_file", "_line"];

/** Each header as it stands; a nameless one becomes "column_3", a second "Date" (in any case of letters) "Date (2)". */
export function columnNames(headers: readonly (string | null)[]): string[] {
  const taken = new Set(ours);
  return headers.map((header, index) => {
    const name = header || `column_${index + 1}`;
    let candidate = name;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${name} (${n})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
