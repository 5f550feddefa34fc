import type { DraftFeed } from "./draft-feed.js";
import { needsOneSchool, sourceId, withReferences } from "./draft-references.js";
import { draftSource, type SourceGuess } from "./draft-source.js";
import type { FileProfile, UnusedFile } from "./profile.js";

export interface DistrictDraft {
  /** As district.json is written; the build refuses it until `draft` is taken away. */
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly guesses: readonly SourceGuess[];
  readonly unused: readonly UnusedFile[];
}

/** A draft of district.json from what a folder's files are like; each guess is marked, each doubt said. */
export function draftDistrict(
  id: string,
  files: readonly FileProfile[],
  unreadable: readonly UnusedFile[]
): DistrictDraft {
  const guesses = withReferences(files.map(draftSource));
  const used = guesses.filter((d) => d.feeds.length > 0 || d.statuses !== undefined);
  const unused = [...unreadable, ...guesses.filter((d) => !used.includes(d)).map(unusedOf)];
  const days = files.flatMap((file) =>
    file.columns.flatMap((column) => eventDays(column.name, used, column))
  );
  const earliest = days.map((d) => d.first).sort()[0] ?? yearsOf(files).first;
  const asOf = lastDay(used) ?? yearsOf(files).last;
  const incomplete = guesses.filter((d) => !used.includes(d) && d.incomplete.length > 0);
  const mapping = {
    draft: true,
    _draft: 'look at each "_guess" and "_to_decide", correct what is wrong, then take "draft" away',
    district_id: id,
    district_name: id,
    _district_name: "a guess from the folder's name: write the name that readers know",
    time_zone: "America/Chicago",
    _time_zone: "nothing in the files says it: ask, and write the district's own",
    ...(asOf !== undefined && {
      as_of: asOf,
      _as_of: "a guess: the last day of attendance in the files, but for dates of very few rows"
    }),
    recorded_on: {
      constant: earliest,
      _guess: "for facts without a date of entry: the first day in the files"
    },
    sources: withOwnIds(used.map((guess) => sourceOf(guess, earliest))),
    ...generated(used),
    ...(unused.length > 0 && { _unused: unused }),
    ...(incomplete.length > 0 && { _feeds_to_complete: incomplete.flatMap(toComplete) })
  };
  return { mapping, guesses: used, unused };
}

function sourceOf(guess: SourceGuess, earliest: string): Record<string, unknown> {
  const { file, recognition, feeds, statuses } = guess;
  const recorded = recognition.found.get("recorded")?.column;
  const format = recorded?.dateFormats[0];
  const mapped = JSON.stringify([feeds, statuses]);
  const unmapped = file.columns
    .map((d) => d.name)
    .filter((d) => !mapped.includes(JSON.stringify(d)) && d !== recorded?.name);
  const told = unmapped.filter((d) => recognition.identifying.has(d));
  const others = unmapped.filter((d) => !told.includes(d));
  return {
    id: sourceId(guess),
    files: file.files,
    ...file.spec,
    ...(recorded && {
      recorded_on: {
        column: recorded.name,
        ...(format !== "%Y-%m-%d" && { format }),
        _guess: "its name says so"
      }
    }),
    ...(feeds.length > 0 && { feeds }),
    ...(statuses && {
      statuses: { start_date: { constant: earliest, _guess: "no column says since when" }, ...statuses }
    }),
    ...(guess.incomplete.length > 0 && { _feeds_to_complete: toComplete(guess) }),
    ...(told.length > 0 && { drop: told, _drop: "they seem to tell who a person is" }),
    ...(others.length > 0 && { _not_used: others })
  };
}

/** A second source of one name gets a number. */
function withOwnIds(sources: Record<string, unknown>[]): Record<string, unknown>[] {
  return sources.map((source, i) => {
    const before = sources.slice(0, i).filter((d) => d["id"] === source["id"]).length;
    return before === 0 ? source : { ...source, id: `${String(source["id"])}_${before + 1}` };
  });
}

function toComplete({ file, incomplete }: SourceGuess): Record<string, unknown>[] {
  return incomplete.map(({ table, missing, columns }) => ({
    files: file.files,
    table,
    columns,
    _missing: missing
  }));
}

function unusedOf({ file, incomplete }: SourceGuess): UnusedFile {
  const [half] = incomplete;
  const reason = half
    ? `looks like ${half.table}, but has no ${half.missing.map((d) => d.column).join(", ")}`
    : "its columns are not recognised as any table's";
  const part = file.spec.sheet === undefined ? "" : `sheet "${file.spec.sheet}": `;
  return { files: file.files, reason: part + reason };
}

/** Assumptions without which such files make no record. */
function generated(guesses: readonly SourceGuess[]): Record<string, unknown> {
  const feeds = guesses.flatMap((d) => d.feeds);
  const feedsTable = (table: DraftFeed["table"]): boolean => feeds.some((d) => d.table === table);
  const generate = [
    ...(needsOneSchool(guesses)
      ? [
          {
            assume: "one_school",
            school_id: "all",
            school_name: "All schools",
            school_level: "combined",
            _guess: "no column names a school"
          }
        ]
      : []),
    ...(feedsTable("attendance_event") && !feedsTable("enrollment")
      ? [{ assume: "full_year_membership", _guess: "no file tells entries and exits" }]
      : [])
  ];
  const missing =
    feedsTable("attendance_event") && !feedsTable("calendar_day")
      ? [
          "a calendar: a file of school dates, or a distinct feed of calendar_day from attendance that lists present students too"
        ]
      : [];
  return { ...(generate.length > 0 && { generate }), ...(missing.length > 0 && { _missing: missing }) };
}

/** The span of a column that the draft reads as the date of an event. */
function eventDays(
  name: string,
  guesses: readonly SourceGuess[],
  { firstDate, lastDate }: { firstDate?: string; lastDate?: string }
): { first: string; last: string }[] {
  const isEvent = guesses.some((d) =>
    ["date", "entry_date", "start_date"].some(
      (m) => d.recognition.found.get(m as "date")?.column.name === name
    )
  );
  return isEvent && firstDate !== undefined && lastDate !== undefined
    ? [{ first: firstDate, last: lastDate }]
    : [];
}

function lastDay(guesses: readonly SourceGuess[]): string | undefined {
  const days = guesses
    .filter((d) =>
      d.feeds.some((feed) => feed.table === "attendance_event" || feed.table === "school_day_summary")
    )
    .flatMap((d) => d.recognition.found.get("date")?.column.lastDate ?? []);
  return days.sort().at(-1);
}

/** July 1 of the first school year and June 30 of the last that a column of school years holds. */
function yearsOf(files: readonly FileProfile[]): { first: string; last?: string } {
  const years = files
    .flatMap((file) =>
      file.columns.filter((d) => /school_?year|academic_?year/i.test(d.name.replaceAll(" ", "_")))
    )
    .flatMap((column) => column.values.map(({ value }) => springOf(value)))
    .filter((year) => year > 1980 && year < 2060)
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  return {
    first: first === undefined ? "2000-07-01" : `${first - 1}-07-01`,
    last: last === undefined ? undefined : `${last}-06-30`
  };
}

function springOf(text: string): number {
  const [, fall, second] = /^(\d{4})(-\d{2,4})?$/.exec(text.trim()) ?? [];
  return Number(fall) + (second === undefined ? 0 : 1);
}
