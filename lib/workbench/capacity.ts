import { numberWithin, type QueryReader } from "./query-reader.js";

/** How many students there is room for, as a number or as percents of the students judged. */
export interface Capacity {
  readonly unit: "students" | "percent";
  readonly value: number;
}

/** "10%" or "400". */
export function capacityText({ unit, value }: Capacity): string {
  return unit === "percent" ? `${value}%` : String(value);
}

/** As the address has it, or as it stands. */
export function readCapacity(reader: QueryReader, standIn: Capacity): Capacity {
  const text = reader.text("capacity");
  const capacity = text === null ? standIn : capacityOf(text);
  if (!capacity) reader.doubt("capacity", text ?? "", `${capacityText(standIn)} is taken`);
  return capacity ?? standIn;
}

export function capacityOf(text: string): Capacity | undefined {
  const [, digits = "", sign] = /^(\d+(?:\.\d)?)(%?)$/.exec(text) ?? [];
  const unit = sign === "%" ? "percent" : "students";
  const bounds = unit === "percent" ? { min: 0, max: 100, step: 0.1 } : { min: 0, max: 1e7, step: 1 };
  const value = numberWithin(digits, bounds);
  return value !== undefined && value > 0 ? { unit, value } : undefined;
}

/** The students that there is room for among so many. */
export function studentsWithin({ unit, value }: Capacity, n: number): number {
  return Math.min(n, unit === "students" ? value : Math.max(1, Math.round((value / 100) * n)));
}
