import { block, count, schoolYear, share } from "../release-columns.js";
import type { ReleaseTable } from "../release-table.js";
import { expectedTables } from "./expected-tables.js";
import { learnedTables } from "./learned-tables.js";
import { high, highShare, number, text } from "./model-columns.js";

const candidate = {
  type: "text",
  required: true,
  doc: "The model, by its kind, or a plain rule, by its name"
} as const;

const ofBlock = {
  ...block,
  required: false,
  doc: "Seen from this block’s as-of date; empty: from a whole school year"
} as const;

/** Which students a measure is of. */
export const measureSubsets = [
  { subset: "undetermined", meaning: "students whose outcome was still open on the as-of date" },
  { subset: "all", meaning: "all students of the cohort" },
  { subset: "group", meaning: "students of one group, of those whose outcome was open" }
] as const;

/** What may be told of the published model: never a student's score, and no bin, pair or place of few students. */
export const modelTables = {
  model: {
    doc: "The published model: one that the district chose, else the reference model, trained at build with the code of the workbench; one row, or none where the district’s files carry no day or year to learn from.",
    key: ["model"],
    columns: {
      model: {
        type: "text",
        required: true,
        doc: "additive: the glass box; logistic: a logistic regression; none: no model is published"
      },
      because: { ...text, doc: "Why there is none, in words" },
      label: { ...text, doc: "What it foresees, by name" },
      school_year: { ...schoolYear, required: false, doc: "The year it is applied to, named by its spring" },
      block: {
        ...block,
        required: false,
        doc: "It knows what was known at this block’s as-of date; empty: what a whole school year came to"
      },
      train_years: { type: "texts", required: false, doc: "School years learnt from" },
      test_year: { ...schoolYear, required: false, doc: "The later year on which it is judged" },
      is_later_year: {
        type: "boolean",
        required: false,
        doc: "Whether it is judged on a later year than it saw; else on schools it did not see"
      },
      train_students: { ...count, doc: "Students learnt from, rounded to a multiple of the smallest cell" },
      test_students: { ...count, doc: "Students judged on, rounded so; those whose outcome was open" },
      test_share: { ...share, doc: "Share of them who became chronically absent, to a thousandth" },
      capacity: { ...count, doc: "Students whom staff have room for in the measures at capacity" },
      features: { ...count, doc: "Features it may use" },
      pairs: { ...count, doc: "Pairs of features it uses beside them" },
      bags: {
        ...count,
        doc: "Refits on other halves of the students, from which its bands come; empty where these are of standard errors"
      },
      seed: { type: "integer", required: false, doc: "The seed of its dice" },
      base: { ...number, doc: "Log-odds to which contributions are added" },
      verdict: {
        type: "text",
        required: false,
        list: [
          "better_than_rules",
          "no_better_than_rules",
          "hardly_better_than_chance",
          "no_better_than_chance"
        ],
        doc: "What the interval of its ROC AUC says, and those of its differences to the rules"
      },
      model_hash: { ...text, doc: "Fingerprint of the model" },
      is_chosen: {
        type: "boolean",
        required: false,
        doc: "Whether the district chose it and trained it in the workbench; else it is the reference model"
      },
      made_on: { type: "date", required: false, doc: "The day it was trained, of a chosen one" }
    }
  },
  model_measure: {
    doc: "How well the published model and plain rules tell who became chronically absent, in the later year.",
    key: ["candidate", "subset", "group", "value", "block", "measure"],
    columns: {
      candidate,
      subset: { type: "text", required: true, list: measureSubsets.map((d) => d.subset), doc: "Of whom" },
      group: { ...text, doc: "The student group’s attribute, where the row is of one" },
      value: { ...text, doc: "The group’s value" },
      block: ofBlock,
      measure: { type: "text", required: true, doc: "As scikit-learn names it" },
      estimate: { ...number, doc: "To a thousandth; empty where it can’t be computed or is withheld" },
      low: { ...number, doc: "95% interval" },
      high,
      because: { ...text, doc: "Why there is no estimate, in words" }
    }
  },
  model_difference: {
    doc: "The published model less each rule, on the same students, with a paired interval.",
    key: ["against", "block", "measure"],
    columns: {
      block: ofBlock,
      against: { ...candidate, doc: "The rule" },
      measure: { type: "text", required: true, doc: "As scikit-learn names it" },
      difference: { ...number, doc: "To a thousandth" },
      low: { ...number, doc: "95% interval, bootstrap of students" },
      high
    }
  },
  model_reliability: {
    doc: "Risk scores against what became of the students, in groups of neighboring scores.",
    key: ["is_calibrated", "position"],
    columns: {
      is_calibrated: {
        type: "boolean",
        required: true,
        doc: "Whether scores are as calibrated on held-out students"
      },
      position: { type: "integer", required: true, min: 1, doc: "From the lowest scores up" },
      n: { ...count, doc: "Students, rounded to a multiple of the smallest cell" },
      mean_score: { ...share, doc: "Mean risk score, to a thousandth" },
      share: { ...share, doc: "Share who became chronically absent, to a thousandth" },
      low: { ...share, doc: "95% interval" },
      high: highShare
    }
  },
  ...learnedTables,
  ...expectedTables
} as const satisfies Record<string, ReleaseTable>;
