import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
import type { Tasks } from "./task.js";
export interface GlobalView {
  readonly id: string;
}
export async function explainModel(
  _desk: Desk,
  ask: Tasks["explain"]["ask"],
  _control: Control
): Promise<GlobalView> {
  return { id: ask.id };
}
