import type { SourceSpec } from "../../lib/contract/source-spec.js";

/** A table in a file, and how to read it. */
export interface Sniffed {
  readonly name: string;
  readonly spec: SourceSpec;
}

export interface Alike {
  readonly files: readonly string[];
  readonly spec: SourceSpec;
}

/** Files whose names differ in numbers only, "attendance-2024-25.csv" and the like, are one source, if they are read alike; under one pattern where that names no other. */
export function groupAlike(sniffed: readonly Sniffed[]): Alike[] {
  const groups = new Map<string, Sniffed[]>();
  for (const one of sniffed) {
    const key = JSON.stringify([patternOf(one.name), one.spec]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const patterns = [...groups.values()].map((group) => patternOf(group[0]?.name ?? ""));
  return [...groups.values()].map((group, i) => {
    const isOwn = group.length > 1 && patterns.filter((d) => d === patterns[i]).length === 1;
    return {
      files: isOwn ? [patterns[i] ?? ""] : group.map((d) => d.name),
      spec: group[0]?.spec ?? { format: "csv" }
    };
  });
}

function patternOf(name: string): string {
  const parts = name.split("/");
  const last = parts.pop() ?? "";
  return [...parts, last.replace(/\d+([-_.]\d+)*/g, "*")].join("/");
}
