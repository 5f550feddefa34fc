import { leastRocAuc } from "../evaluate/judge/verdict.js";
import { count, countOf } from "./count.js";
import { clearSign, type Estimate } from "./estimate.js";
import { percentInterval, type Interval } from "./interval.js";
import { percent } from "./percent.js";
import { capital } from "./sentence.js";

/** What a model finds among as many students as staff have room for, beside the simple rule that finds the most. */
export interface ModelFinding {
  readonly capacity: number;
  /** "the glass-box model". */
  readonly model: string;
  /** Students found among the first `capacity` by score, ties by expectation; undefined where it can't be measured. */
  readonly found: number | undefined;
  readonly bestRule?: { readonly found: number };
  /** Found by the model less found by the rule, on the same students. */
  readonly difference?: Interval;
  readonly rocAuc: Estimate | undefined;
  /** Whether any rule or other model is better than chance where this one is not. */
  readonly isChanceBeaten?: boolean;
  /** Why nothing was measured: "nobody of the test year became chronically absent". */
  readonly because?: string;
  readonly outcome?: string;
}

/** The page's finding: what the model finds, and whether that is more than the best simple rule does. */
export function modelHeadline(finding: ModelFinding): string {
  const { capacity, model, found, rocAuc, because, outcome = "later became chronically absent" } = finding;
  if (found === undefined || rocAuc === undefined)
    return `How well ${model} does can’t be said${because ? `: ${because}` : ""}`;
  if ((rocAuc.low ?? rocAuc.value) <= 0.5 || (rocAuc.high ?? rocAuc.value) < leastRocAuc)
    return chanceHeadline(finding, rocAuc);
  const first = `With room for ${countOf(capacity, "student")}, ${model} finds ${count(found)} who ${outcome}`;
  return first + besideRule(finding);
}

function besideRule({ bestRule, difference }: ModelFinding): string {
  if (!bestRule) return "";
  const rule = count(bestRule.found);
  if (difference === undefined) return `; the best simple rule finds ${rule}`;
  const words = {
    more: `; the best simple rule finds ${rule}`,
    less: `; the best simple rule finds more, ${rule}`,
    unclear: `, no clear gain on the best simple rule, which finds ${rule}`
  };
  return words[clearSign(difference)];
}

function chanceHeadline({ model, isChanceBeaten }: ModelFinding, { value, low, high }: Estimate): string {
  const interval = low === undefined || high === undefined ? "" : ` (${percentInterval({ low, high })})`;
  const pairs = `${percent(value)} of pairs right${interval}`;
  if (high !== undefined && high < 0.5)
    return `${capital(model)} is worse than chance here: it ranks ${pairs}`;
  if (low !== undefined && low > 0.5)
    return `${capital(model)} is hardly better than chance here: it ranks ${pairs}`;
  if (isChanceBeaten) return `${capital(model)} is no better than chance here: it ranks ${pairs}`;
  return `No model is better than chance here: ${model} ranks ${pairs}`;
}
