import { didYouMean } from "../contract/did-you-mean.js";
import type { Assumption } from "./assumption.js";
import type { Feed, Source } from "./district.js";
import { type Expression, type LookUp, lookUpsOf } from "./expression.js";
import { tableOf } from "./fed-tables.js";
import { at, complain, type Place } from "./problems.js";

/** The table that each assumption is made from. */
const needs: Record<Assumption["assume"], string | undefined> = {
  full_year_membership: "attendance_event",
  days_spread_over_session: "session",
  one_school: undefined
};

interface Placed {
  readonly source: Source;
  readonly place: Place;
}

/** Complains of what one source alone does not show: ids given twice, look-ups into nowhere, references to tables not fed. */
export function checkSources(
  sources: readonly Placed[],
  generate: readonly Assumption[],
  place: Place
): void {
  const ids = sources.map((d) => d.source.id);
  const lookups = sources.flatMap(({ source, place: own }) =>
    lookUpsIn(source).map((lookup) => ({ lookup, own }))
  );
  for (const { lookup, own } of lookups)
    if (!ids.includes(lookup.source))
      complain(
        own,
        `looks up in the unknown source "${lookup.source}"`,
        didYouMean(lookup.source, ids) || `sources are: ${ids.join(", ")}`
      );
  for (const { source, place: own } of sources) {
    const isLookedUp = lookups.some((d) => d.lookup.source === source.id);
    if (isLookedUp && source.filter.some((d) => lookUpsOf(d.expression).length > 0))
      complain(
        at(own, "filter"),
        "looks up, in a source that others look up in",
        "move the filter to its feeds"
      );
  }
  sources.forEach(({ source, place: own }, i) => {
    if (ids.indexOf(source.id) < i)
      complain(at(own, "id"), `a second source "${source.id}"`, "give each its own id");
    const isFaulty = place.problems.some((d) => d.place.includes(`${own.path}.feeds`));
    if (source.feeds.length === 0 && !isFaulty && !lookups.some((d) => d.lookup.source === source.id))
      complain(own, `"${source.id}" feeds nothing and no look-up uses it`, "add feeds, or remove the source");
  });
  checkReferences(sources, generate);
  checkGenerators(sources, generate, place);
}

/** Every look-up that a source's feeds and filters make. */
export function lookUpsIn(source: Source): LookUp[] {
  return [...source.filter.map((d) => d.expression), ...source.feeds.flatMap(expressionsOf)].flatMap(
    lookUpsOf
  );
}

/** Every expression of a feed: its columns, its filters, and those of its version. */
export function expressionsOf(feed: Feed): Expression[] {
  return [
    ...Object.values(feed.columns),
    ...feed.filter.map((d) => d.expression),
    ...(feed.retracted ? [feed.retracted.expression] : []),
    ...(feed.recordedOn.kind === "column" ? [feed.recordedOn.expression] : [])
  ];
}

function checkReferences(sources: readonly Placed[], generate: readonly Assumption[]): void {
  const fed: string[] = sources.flatMap(({ source }) => source.feeds.map((feed) => feed.table));
  if (generate.some((d) => d.assume === "one_school")) fed.push("school");
  const missing = new Set<string>();
  for (const { source, place } of sources)
    for (const feed of source.feeds)
      for (const { references } of Object.values(tableOf(feed.table).columns)) {
        if (references === undefined || fed.includes(references) || missing.has(references)) continue;
        missing.add(references);
        complain(
          { path: feed.place, problems: place.problems },
          `${feed.table} refers to ${references}, which nothing feeds`,
          `add a feed of ${references}: a list of them, or distinct rows of this source`
        );
      }
}

function checkGenerators(sources: readonly Placed[], generate: readonly Assumption[], place: Place): void {
  const fed: string[] = sources.flatMap(({ source }) => source.feeds.map((feed) => feed.table));
  generate.forEach((assumption, i) => {
    const needed = needs[assumption.assume];
    if (needed !== undefined && !fed.includes(needed))
      complain(
        at(at(place, "generate"), i),
        `${assumption.assume} needs ${needed}, which nothing feeds`,
        `add a feed of ${needed}`
      );
  });
}
