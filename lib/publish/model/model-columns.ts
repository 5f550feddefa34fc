import { share } from "../release-columns.js";

/** Columns that several of the model's tables have. */
export const number = { type: "number", required: false } as const;
export const text = { type: "text", required: false } as const;
export const high = { ...number, doc: "Its upper end" } as const;
export const highShare = { ...share, doc: "Its upper end" } as const;
