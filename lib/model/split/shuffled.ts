import type { Random } from "../../random/random.js";

/** The same items in an order by dice (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], dice: Random): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = dice.integer(0, i);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}
