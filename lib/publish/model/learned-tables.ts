import { hiddenBecause, share, shown } from "../release-columns.js";
import type { ReleaseTable } from "../release-table.js";
import { high, number, text } from "./model-columns.js";

/** Where a feature's shape stands. */
const shapeKinds = ["number", "category", "missing"] as const;

const shapeKind = {
  type: "text",
  required: true,
  list: shapeKinds,
  doc: "A stretch of numbers, a word, or what is missing"
} as const;
const from = { ...number, doc: "The stretch’s lower end; empty at the lowest" } as const;
const to = { ...number, doc: "Its upper end, not included; empty at the highest" } as const;
const level = { ...text, doc: "The word; other: rare ones put together" } as const;
const hasMissing = {
  type: "boolean",
  required: true,
  doc: "Whether what is missing is in it, as too few have no value"
} as const;

/** What may be told of what the model learned: no bin and no pair's cell of few students. */
export const learnedTables = {
  model_importance: {
    doc: "How much each feature moves the log-odds, on average over the students judged on.",
    key: ["feature"],
    columns: {
      feature: { type: "text", required: true, doc: "The feature’s name" },
      driver: { type: "text", required: true, doc: "Its group in the feature list" },
      importance: { ...number, required: true, min: 0, doc: "Mean absolute contribution, to a thousandth" }
    }
  },
  model_shape: {
    doc: "What each feature adds to the log-odds, by value; neighboring bins are put together until each is of enough students.",
    key: ["feature", "position"],
    columns: {
      feature: { type: "text", required: true, doc: "The feature’s name" },
      position: {
        type: "integer",
        required: true,
        min: 0,
        doc: "From the lowest value up; what is missing last"
      },
      kind: shapeKind,
      from,
      to,
      level,
      has_missing: hasMissing,
      contribution: { ...number, doc: "Log-odds added, to a thousandth; empty where withheld" },
      low: { ...number, doc: "95% band over refits" },
      high,
      share: {
        ...share,
        doc: "Of the students learnt from, their number rounded to a multiple of the smallest cell"
      },
      shown,
      hidden_because: hiddenBecause
    }
  },
  model_pair: {
    doc: "What two features add to the log-odds beyond what each does, cell by cell of their values put together.",
    key: ["feature", "other_feature", "position", "other_position"],
    columns: {
      feature: { type: "text", required: true, doc: "The first feature’s name" },
      position: { type: "integer", required: true, min: 0, doc: "Of the first, as in model_shape" },
      kind: shapeKind,
      from,
      to,
      level,
      has_missing: hasMissing,
      other_feature: { type: "text", required: true, doc: "The second feature’s name" },
      other_position: { type: "integer", required: true, min: 0, doc: "Of the second" },
      other_kind: shapeKind,
      other_from: from,
      other_to: to,
      other_level: level,
      other_has_missing: hasMissing,
      contribution: { ...number, doc: "Log-odds added, to a thousandth; empty where nobody is" }
    }
  }
} as const satisfies Record<string, ReleaseTable>;
