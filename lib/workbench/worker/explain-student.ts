import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
export interface StudentAsk {
  readonly id: string;
}
export interface StudentView {
  readonly id: string;
}
export async function explainStudent(_desk: Desk, ask: StudentAsk, _control: Control): Promise<StudentView> {
  return { id: ask.id };
}
