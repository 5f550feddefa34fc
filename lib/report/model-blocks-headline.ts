import { clearSign } from "./estimate.js";
import type { Interval } from "./interval.js";
import { percent } from "./percent.js";

/** A block of the year: a measure of the model and of the best simple rule as of then, and their paired difference. */
export interface JudgedBlock {
  readonly block: number;
  /** Undefined where it was not measured. */
  readonly model?: number;
  readonly rule?: number;
  readonly difference?: Interval;
}

export interface BlocksFinding {
  readonly blocks: readonly JudgedBlock[];
  readonly unit: "share" | "number";
  /** The block whose numbers are given, the page's own. */
  readonly current?: number;
}

/** From which block on, or up to which, the model clearly beats the best simple rule. */
export function modelBlocksHeadline({ blocks, unit, current }: BlocksFinding): string {
  const known = blocks.filter((d) => d.model !== undefined && d.difference !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "At no block could the model be compared with a simple rule";
  const signs = known.map((d) => clearSign(d.difference));
  const wins = known.filter((_, i) => signs[i] === "more");
  if (wins.length === 0)
    return `At no block does the model clearly beat the best simple rule${numbersAt(blockOf(known, current) ?? last, unit)}`;
  const since = known.slice(signs.findLastIndex((d) => d !== "more") + 1)[0];
  if (since === first)
    return `At every block${known.length < blocks.length ? " measured" : ""} the model beats the best simple rule${numbersAt(blockOf(known, current) ?? last, unit)}`;
  if (since)
    return `By block ${since.block} the model beats the best simple rule, and at every block after it${numbersAt(blockOf(wins, current) ?? since, unit)}`;
  const until = known[signs.findIndex((d) => d !== "more") - 1];
  if (until && wins.length === known.indexOf(until) + 1)
    return `Up to block ${until.block} the model beats the best simple rule${numbersAt(blockOf(wins, current) ?? until, unit)}; later not clearly`;
  return `The model clearly beats the best simple rule at ${wins.length} of ${known.length} blocks`;
}

function blockOf(blocks: readonly JudgedBlock[], block: number | undefined): JudgedBlock | undefined {
  return blocks.find((d) => d.block === block);
}

/** ": 44.5% against 33.8% at block 4". */
function numbersAt({ block, model, rule }: JudgedBlock, unit: BlocksFinding["unit"]): string {
  if (model === undefined || rule === undefined) return "";
  const words = (value: number): string => (unit === "share" ? percent(value) : value.toFixed(3));
  return `: ${words(model)} against ${words(rule)} at block ${block}`;
}
