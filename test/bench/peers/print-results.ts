import type { Measure } from "../measured.js";
import type { FeatureAgreement } from "./compare-features.js";
import type { Peer } from "./peers.js";

export interface Result {
  readonly peer: Peer;
  /** Where it wrote its features, if it does. */
  readonly out: string;
  /** Its measure, or why it did not run. */
  readonly run: Measure | string;
  readonly studentDays: number;
  readonly wholeDays: number;
}

export interface Growth {
  readonly peer: Peer;
  readonly years: number;
  readonly studentDays: number;
  readonly run: Measure | string;
}

/**
 * Peers side by side. What others ran over a part is also told as if such parts ran one after the other; our own parts,
 * there to be compared, are not: our build has run over the whole.
 */
export function printPeers(results: readonly Result[]): void {
  const floor = results[0] && wholeSeconds(results[0]);
  const ours = results.find((d) => d.peer.isOurs && d.peer.over === "whole");
  const own = ours && wholeSeconds(ours);
  const rows = results.map((result) => {
    const { peer, run, studentDays } = result;
    const whole = peer.isPart || (peer.isOurs && peer.over !== "whole") ? undefined : wholeSeconds(result);
    return {
      peer: peer.title,
      "student-days": studentDays.toLocaleString("en"),
      ...figures(run),
      "of the whole, s": number(whole, 1),
      "times the floor": number(ratio(whole, floor), 1),
      ...(ours && { "times our build": number(ratio(whole, own), 2) })
    };
  });
  console.table(rows);
  for (const { peer, run } of results) if (typeof run === "string") console.log(`${peer.title}: ${run}`);
}

/** Time over the years, beside that of one year. */
export function printGrowth(growth: readonly Growth[]): void {
  const rows = growth.map(({ peer, years, studentDays, run }) => {
    const one = growth.find((d) => d.peer === peer && d.years === 1)?.run;
    return {
      peer: peer.title,
      years,
      "student-days": studentDays.toLocaleString("en"),
      ...figures(run),
      "times one year": number(ratio(secondsOf(run), secondsOf(one)), 2)
    };
  });
  console.table(rows);
}

/** Which features two peers agree on, by checksum; else in how many rows they differ. */
export function printAgreement(one: Peer, other: Peer, agreements: readonly FeatureAgreement[]): void {
  const equal = agreements.filter(({ checksums: [a, b], differing }) => a === b && differing === 0).length;
  console.log(
    `${other.title} against ${one.title} (${one.over}): ${equal} of ${agreements.length} columns equal`
  );
  const rows = agreements.map(({ table, rows: n, feature, checksums, differing }) => ({
    ...(table !== undefined && { table, rows: n }),
    feature,
    checksum: checksums[0] === checksums[1] ? `equal ${checksums[0]}` : checksums.join(" and "),
    "rows that differ": differing
  }));
  console.table(rows);
}

function figures(run: Measure | string): Record<string, string> {
  const measure = typeof run === "string" ? undefined : run;
  return {
    "time, s": number(measure?.seconds, 1),
    "CPU, s": number(measure?.cpuSeconds, 1),
    "peak, MB": number(measure?.peakMegabytes, 0)
  };
}

function wholeSeconds({ run, studentDays, wholeDays }: Result): number | undefined {
  const seconds = secondsOf(run);
  return seconds === undefined ? undefined : (seconds * wholeDays) / studentDays;
}

function secondsOf(run: Measure | string | undefined): number | undefined {
  return typeof run === "object" ? run.seconds : undefined;
}

function ratio(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base;
}

function number(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? "n/a" : value.toFixed(digits);
}
