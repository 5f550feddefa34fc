import type { Plan } from "../assessment/plan.js";

interface DemoPlan {
  readonly plan: Pick<Plan, "priorities" | "goals">;
  /** Why the team agreed as it did. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Plans of the invented district by school year; baselines are its own figures at the end of the year before. */
export const demoPlans: Readonly<Record<number, DemoPlan>> = {
  2025: {
    notes: { AD1: "The team met twice last year, without figures by band." },
    plan: {
      priorities: ["AD1", "CB2", "PE2"],
      goals: [
        {
          goal_id: "district-2025",
          title: "Fewer than 22% chronically absent across the district",
          questions: ["AD1", "CB2"],
          measure: { measure: "chronic_absence_rate", scope: "district", school_year: 2025, block: 18 },
          ...{ baseline: 0.231, baseline_as_of: "2024-06-06", target: 0.22, target_date: "2025-06-04" },
          responsible_role: "superintendent",
          steps: [
            {
              ...{ step_id: "team", title: "Name a district attendance team of all departments" },
              ...{ responsible_role: "superintendent", due: "2024-11-15", status: "done" }
            }
          ]
        }
      ]
    }
  },
  2026: {
    notes: {
      AD1: "Figures come every two weeks now; the team has met over them every four.",
      PE2: "Two workshops, both in English. Nobody asked families what stands in the way.",
      SA5: "Lists go to every school in October. What happens with them differs."
    },
    plan: {
      priorities: ["PE2", "SA3", "SP4"],
      goals: [
        {
          goal_id: "district-2026",
          title: "One student in five or fewer chronically absent by June",
          questions: ["SA1", "AD1"],
          measure: { measure: "chronic_absence_rate", scope: "district", school_year: 2026, block: 18 },
          ...{ baseline: 0.239, baseline_as_of: "2025-06-04", target: 0.2, target_date: "2026-06-05" },
          responsible_role: "superintendent",
          steps: [
            {
              ...{ step_id: "board", title: "Report to the board on each school’s figures, every quarter" },
              ...{ responsible_role: "superintendent", due: "2025-12-10", status: "done" }
            },
            {
              ...{
                step_id: "pause",
                title: "Review truancy letters: what comes before them, and in which language"
              },
              ...{ responsible_role: "attendance_staff", due: "2026-02-27", status: "under_way" }
            }
          ]
        },
        {
          goal_id: "rowan-2026",
          title: "Rowan Middle back under 24%",
          questions: ["PE2", "SA3"],
          measure: {
            ...({ measure: "chronic_absence_rate", scope: "school" } as const),
            ...{ place: "rowan-middle", school_year: 2026, block: 18 }
          },
          ...{ baseline: 0.268, baseline_as_of: "2025-06-04", target: 0.24, target_date: "2026-06-05" },
          responsible_role: "principal",
          steps: [
            {
              ...{
                step_id: "workshops",
                title: "Workshops in Spanish and Arabic, with childcare and supper"
              },
              ...{ responsible_role: "counselor", due: "2025-11-21", status: "under_way" }
            },
            {
              ...{ step_id: "clinic", title: "Agreement with the county clinic on asthma and sick visits" },
              ...{ responsible_role: "partner", due: "2025-12-19", status: "not_started" }
            },
            {
              ...{ step_id: "bus", title: "Ask families who stopped riding the bus why they did" },
              ...{ responsible_role: "operations_staff", due: "2026-03-13", status: "not_started" }
            }
          ]
        },
        {
          goal_id: "homeless-2026",
          title: "Students without a home: from 47% to 40%",
          questions: ["SP4", "PE3"],
          measure: {
            ...({ measure: "chronic_absence_rate", scope: "group" } as const),
            ...{ place: "homeless:yes", school_year: 2026, block: 18 }
          },
          ...{ baseline: 0.471, baseline_as_of: "2025-06-04", target: 0.4, target_date: "2026-06-05" },
          responsible_role: "social_worker",
          steps: [
            {
              ...{
                step_id: "liaison",
                title: "A liaison visits every family within ten school days of a move"
              },
              ...{ responsible_role: "social_worker", due: "2025-11-07", status: "done" }
            }
          ]
        }
      ]
    }
  }
};
