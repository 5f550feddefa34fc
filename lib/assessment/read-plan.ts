import type { Entry } from "./judge.js";
import type { Goal, GoalMeasure, Plan, Step } from "./plan.js";
import {
  anyId,
  anyIdAdvice,
  dayOf,
  lengthOf,
  shareOf,
  textOf,
  wholeOf,
  type ReleaseContext
} from "./release-context.js";

/** A plan past its judge: priorities, and goals whose target lies below the baseline and after it. */
export function readPlan(value: unknown, key: string, context: ReleaseContext): Plan {
  const { judge } = context;
  const entry = judge.entry(value, key, ["school_year", "priorities", "goals"]);
  const goals = judge.list(entry["goals"], `${key}.goals`, lengthOf([0, 40], context), (d, place) =>
    readGoal(d, place, context)
  );
  judge.once(
    goals.map((d) => d.goal_id),
    (index) => `${key}.goals[${index}].goal_id`
  );
  return {
    school_year: judge.whole(entry["school_year"], `${key}.school_year`, [1980, 2060]),
    priorities: questionList(entry["priorities"], `${key}.priorities`, context),
    goals
  };
}

const goalKeys = [
  ...["goal_id", "title", "questions", "measure", "baseline", "baseline_as_of", "target", "target_date"],
  ...["responsible_role", "steps"]
];

function readGoal(value: unknown, key: string, context: ReleaseContext): Goal {
  const { judge } = context;
  const entry = judge.entry(value, key, goalKeys);
  const steps = judge.list(entry["steps"], `${key}.steps`, lengthOf([0, 40], context), (d, place) =>
    readStep(d, place, context)
  );
  judge.once(
    steps.map((d) => d.step_id),
    (index) => `${key}.steps[${index}].step_id`
  );
  const goal: Goal = {
    goal_id: judge.id(entry["goal_id"], `${key}.goal_id`, anyId, anyIdAdvice),
    title: textOf(entry["title"], `${key}.title`, 200, context),
    questions: questionList(entry["questions"], `${key}.questions`, context),
    measure: readMeasure(entry["measure"], `${key}.measure`, context),
    baseline: shareOf(entry["baseline"], `${key}.baseline`, context),
    baseline_as_of: dayOf(entry["baseline_as_of"], `${key}.baseline_as_of`, context),
    target: shareOf(entry["target"], `${key}.target`, context),
    target_date: dayOf(entry["target_date"], `${key}.target_date`, context),
    responsible_role: textOf(entry["responsible_role"], `${key}.responsible_role`, 120, context),
    steps
  };
  if (!context.isUnfinished) judgeWay(goal, entry, key, context);
  return goal;
}

function judgeWay(goal: Goal, entry: Entry, key: string, { judge }: ReleaseContext): void {
  const isRead = typeof entry["baseline"] === "number" && typeof entry["target"] === "number";
  if (isRead && goal.target > goal.baseline)
    judge.complain(
      `${key}.target`,
      "above the baseline",
      "give a lower rate, or the same to hold it",
      "targetAbove"
    );
  if (goal.target_date <= goal.baseline_as_of)
    judge.complain(`${key}.target_date`, "not after the baseline’s day", "give a later day", "targetEarly");
}

function readMeasure(value: unknown, key: string, context: ReleaseContext): GoalMeasure {
  const { judge, isUnfinished } = context;
  const entry = judge.entry(value, key, ["measure", "scope", "school_year", "block"], ["place"]);
  const scope = judge.listed(entry["scope"], `${key}.scope`, ["district", "school", "group"] as const);
  const place = entry["place"];
  if (scope === "district" && place !== undefined)
    judge.complain(`${key}.place`, "the whole district has no place", "leave it out", "districtPlace");
  if (scope !== "district" && place === undefined && !isUnfinished)
    judge.complain(`${key}.place`, "missing", `name the ${scope}`, "noPlace");
  return {
    measure: judge.listed(entry["measure"], `${key}.measure`, ["chronic_absence_rate"] as const),
    scope,
    ...(place !== undefined && { place: textOf(place, `${key}.place`, 120, context) }),
    school_year: wholeOf(entry["school_year"], `${key}.school_year`, [1980, 2060], context),
    block: wholeOf(entry["block"], `${key}.block`, [1, 40], context)
  };
}

function readStep(value: unknown, key: string, context: ReleaseContext): Step {
  const { judge } = context;
  const entry = judge.entry(value, key, ["step_id", "title", "responsible_role", "due", "status"]);
  return {
    step_id: judge.id(entry["step_id"], `${key}.step_id`, anyId, anyIdAdvice),
    title: textOf(entry["title"], `${key}.title`, 200, context),
    responsible_role: textOf(entry["responsible_role"], `${key}.responsible_role`, 120, context),
    due: dayOf(entry["due"], `${key}.due`, context),
    status: judge.listed(entry["status"], `${key}.status`, statuses)
  };
}

const statuses = ["not_started", "under_way", "done", "dropped"] as const;

function questionList(value: unknown, key: string, { judge, questions }: ReleaseContext): string[] {
  const list = judge.list(value, key, [0, questions.length], (d, place) => judge.listed(d, place, questions));
  judge.once(list, (index) => `${key}[${index}]`);
  return list;
}
