import { inLanguage } from "./in-language.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import type { Plan, Step } from "./plan.js";

/** A step of a goal in a file of rows, the goal's own columns repeated; a goal without steps has one row. */
export interface PlanRow {
  readonly goal_id: string;
  readonly goal: string;
  /** The practices it answers to: "AD2 Schools get …; SA4 …". */
  readonly practices: string;
  readonly measure: string;
  readonly scope: string;
  readonly place: string | undefined;
  readonly school_year: number;
  readonly block: number;
  /** 0 to 1, as the target. */
  readonly baseline: number;
  readonly baseline_as_of: string;
  readonly target: number;
  readonly target_date: string;
  readonly responsible_role: string;
  readonly step: string | undefined;
  readonly step_responsible_role: string | undefined;
  readonly step_due: string | undefined;
  readonly step_status: Step["status"] | undefined;
}

/** Goals in the plan's order, their steps in theirs. */
export function planRows({ goals }: Plan, instrument: Instrument, language: string): PlanRow[] {
  const practice = new Map(
    instrumentQuestions(instrument).map((d) => [d.question_id, inLanguage(d.practice, language, instrument)])
  );
  return goals.flatMap((goal) => {
    const { measure, scope, place, school_year, block } = goal.measure;
    const { goal_id, baseline, baseline_as_of, target, target_date, responsible_role } = goal;
    const steps: readonly (Step | undefined)[] = goal.steps.length > 0 ? goal.steps : [undefined];
    return steps.map((step) => ({
      goal_id,
      goal: goal.title,
      practices: goal.questions.map((id) => `${id} ${practice.get(id) ?? ""}`.trim()).join("; "),
      ...{ measure, scope, place, school_year, block },
      ...{ baseline, baseline_as_of, target, target_date, responsible_role },
      step: step?.title,
      step_responsible_role: step?.responsible_role,
      step_due: step?.due,
      step_status: step?.status
    }));
  });
}
