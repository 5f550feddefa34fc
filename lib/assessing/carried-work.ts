import type { Carrier } from "../assessment/carrier.js";
import { isEntry, place } from "../assessment/judge.js";

type Left = (key: string) => void;

/** A kept agreement under this version's questions, not judged yet; `left` hears the place of what none takes up. */
export function carriedAgreement(value: unknown, { carry, isStrict }: Carrier, left: Left): unknown {
  if (isStrict || !isEntry(value)) return value;
  const record = (part: unknown, key: string): unknown =>
    isEntry(part)
      ? Object.fromEntries(
          Object.entries(part).flatMap(([id, inner]) => {
            const to = carry(id);
            if (to === undefined) left(place(key, id));
            return to === undefined ? [] : [[to, inner] as const];
          })
        )
      : part;
  return {
    ...value,
    ratings: record(value["ratings"], "agreement.ratings"),
    notes: record(value["notes"], "agreement.notes")
  };
}

/** A kept plan likewise: its priorities, and the practices that its goals serve. */
export function carriedPlan(value: unknown, { carry, isStrict }: Carrier, left: Left): unknown {
  if (isStrict || !isEntry(value)) return value;
  const list = (part: unknown, key: string): unknown => {
    if (!Array.isArray(part)) return part;
    const items: readonly unknown[] = part;
    const carried = items.map((id, index) => {
      const to = typeof id === "string" ? carry(id) : undefined;
      if (to === undefined) left(`${key}[${index}]`);
      return to;
    });
    return [...new Set(carried.filter((d) => d !== undefined))];
  };
  const goals: unknown = value["goals"];
  const goal = (item: unknown, index: number): unknown =>
    isEntry(item) ? { ...item, questions: list(item["questions"], `plan.goals[${index}].questions`) } : item;
  return {
    ...value,
    priorities: list(value["priorities"], "plan.priorities"),
    goals: Array.isArray(goals) ? goals.map(goal) : goals
  };
}
