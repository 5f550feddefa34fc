import type { DistrictDraft } from "./draft-district.js";
import type { SourceGuess } from "./draft-source.js";

/** What a draft guessed, for a person to read: names of files and columns, never a value of a column that identifies. */
export function draftSummary({ mapping, guesses, unused }: DistrictDraft): string[] {
  const missing = mapping["_missing"];
  return [
    ...guesses.flatMap(linesOf),
    ...unused.map(({ files, reason }) => `${files.join(", ")}: not used, ${reason}`),
    ...(Array.isArray(missing) ? missing.map((d) => `missing: ${String(d)}`) : []),
    "to confirm: the time zone, the district's name, the as-of date",
    'look at each "_guess" and "_to_decide", then take "draft" away'
  ];
}

function linesOf(guess: SourceGuess): string[] {
  const { file, feeds, statuses, recognition, incomplete } = guess;
  const tables = [
    ...new Set([...feeds.map((d) => d.table as string), ...(statuses ? ["student_status"] : [])])
  ];
  const sure = guess.sureness === 1 ? "by known names" : "by parts of names, look closely";
  const undecided = Object.entries(wordsToDecide(feeds)).map(
    ([column, count]) => `${column}: ${count} ${count === 1 ? "word" : "words"} to decide`
  );
  const told = [...recognition.identifying.keys()];
  return [
    `${file.files.join(", ")}: ${tables.join(", ")} (${sure})`,
    ...(told.length > 0 ? [`  dropped, for they tell who a person is: ${told.join(", ")}`] : []),
    ...undecided.map((d) => `  ${d}`),
    ...incomplete.map(
      (d) => `  also looks like ${d.table}, but has no ${d.missing.map((m) => m.column).join(", ")}`
    )
  ];
}

function wordsToDecide(feeds: SourceGuess["feeds"]): Record<string, number> {
  const counted = feeds.flatMap((feed) =>
    Object.entries(feed.columns).flatMap(([name, expression]) => {
      const words = expression["_to_decide"];
      return Array.isArray(words) ? [[`${feed.table}.${name}`, words.length] as const] : [];
    })
  );
  return Object.fromEntries(counted);
}
