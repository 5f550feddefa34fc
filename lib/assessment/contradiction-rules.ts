import type { Words } from "./instrument.js";

/** When a figure and an agreed rating don't go together: a rule of thumb for a conversation, never a verdict. */
export interface ContradictionRule {
  readonly rule: string;
  readonly question_id: string;
  /** Figures that it reads, by their ids; the first that has a value counts. */
  readonly evidence_ids: readonly string[];
  /** Under it, a strength or OK for now is talked over. */
  readonly low: number;
  /** From it on, an urgent gap is talked over; undefined where no figure speaks against a gap. */
  readonly high: number | undefined;
  /** What is compared, by language. */
  readonly words: Words;
}

/** One rule a question that the record can answer to. */
export const contradictionRules: readonly ContradictionRule[] = [
  {
    rule: "published_two_weekly",
    question_id: "AD1",
    evidence_ids: ["snapshots_published"],
    low: 0.8,
    high: 0.95,
    words: {
      en: "a strength or OK for now with fewer than 80% of the ended two-week blocks published, or an urgent gap with 95% or more",
      es: "una fortaleza o «bien por ahora» con menos del 80% de los períodos de dos semanas terminados publicados, o una carencia urgente con el 95% o más"
    }
  },
  {
    rule: "schools_complete",
    question_id: "AD2",
    evidence_ids: ["schools_complete"],
    low: 0.8,
    high: 0.95,
    words: {
      en: "a strength or OK for now with complete attendance in fewer than 80% of schools, or an urgent gap with 95% or more",
      es: "una fortaleza o «bien por ahora» con la asistencia completa en menos del 80% de las escuelas, o una carencia urgente con el 95% o más"
    }
  },
  {
    rule: "families_contacted",
    question_id: "AD3",
    evidence_ids: ["families_contacted"],
    low: 0.5,
    high: 0.9,
    words: {
      en: "a strength or OK for now with a contact on record for fewer than 50% of chronically absent students, or an urgent gap with 90% or more",
      es: "una fortaleza o «bien por ahora» con un contacto registrado para menos del 50% de los estudiantes con ausentismo crónico, o una carencia urgente con el 90% o más"
    }
  },
  {
    rule: "board_breakdowns",
    question_id: "AD4",
    evidence_ids: ["board_breakdowns"],
    low: 0.75,
    high: 1,
    words: {
      en: "a strength or OK for now with fewer than 75% of the board’s breakdowns held, or an urgent gap with 100%",
      es: "una fortaleza o «bien por ahora» con menos del 75% de los desgloses para la junta, o una carencia urgente con el 100%"
    }
  },
  {
    rule: "breakdowns_published",
    question_id: "AD5",
    evidence_ids: ["breakdowns_published"],
    low: 0.5,
    high: 0.9,
    words: {
      en: "a strength or OK for now with fewer than 50% of the breakdowns held, or an urgent gap with 90% or more",
      es: "una fortaleza o «bien por ahora» con menos del 50% de los desgloses, o una carencia urgente con el 90% o más"
    }
  },
  {
    rule: "support_comes_first",
    question_id: "PE3",
    evidence_ids: ["supportive_first"],
    low: 0.5,
    high: 0.9,
    words: {
      en: "a strength or OK for now with support first for fewer than 50% of students with a punitive step, or an urgent gap with 90% or more",
      es: "una fortaleza o «bien por ahora» con el apoyo primero para menos del 50% de los estudiantes con una medida punitiva, o una carencia urgente con el 90% o más"
    }
  },
  {
    rule: "goals_set",
    question_id: "SA1",
    evidence_ids: ["goals_set"],
    low: 1,
    high: undefined,
    words: {
      en: "a strength or OK for now with no goal in the released plan (fewer than 1)",
      es: "una fortaleza o «bien por ahora» sin ninguna meta en el plan publicado (menos de 1)"
    }
  },
  {
    rule: "high_rate_schools_supported",
    question_id: "SA4",
    evidence_ids: ["high_rate_schools_supported"],
    low: 0.5,
    high: 0.9,
    words: {
      en: "a strength or OK for now with interventions in fewer than 50% of the schools with the highest rates, or an urgent gap with 90% or more",
      es: "una fortaleza o «bien por ahora» con intervenciones en menos del 50% de las escuelas con las tasas más altas, o una carencia urgente con el 90% o más"
    }
  },
  {
    rule: "students_supported",
    question_id: "SA5",
    evidence_ids: ["high_score_supported", "chronic_supported"],
    low: 0.3,
    high: 0.8,
    words: {
      en: "a strength or OK for now with an intervention on record for fewer than 30% of the students that the data point to, or an urgent gap with 80% or more",
      es: "una fortaleza o «bien por ahora» con una intervención registrada para menos del 30% de los estudiantes que señalan los datos, o una carencia urgente con el 80% o más"
    }
  }
];
