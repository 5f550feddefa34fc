import { describe, expect, it } from "vitest";
import { freshnessHeadline, type Reach } from "../../lib/report/freshness-headline.js";

const school = (name: string, state: "late" | "silent" | "in time" = "in time"): Reach => ({
  name,
  through: "2026-01-09",
  isLate: state === "late",
  isSilent: state === "silent"
});
const many = (count: number, state: "late" | "silent" | "in time") =>
  Array.from({ length: count }, (_, i) => school(`${state} ${i}`, state));

describe("the headline of freshness", () => {
  it("says that every school has sent attendance only where none is behind or silent", () => {
    expect(freshnessHeadline(many(3, "in time"), "2026-01-16")).toBe(
      "Every school has sent attendance through January 16"
    );
    expect(freshnessHeadline([...many(3, "in time"), school("Oak", "silent")], "2026-01-16")).toBe(
      "3 schools have sent attendance through January 16; Oak sent nothing in the last 20 school days"
    );
  });

  it("counts no closed or silent school among the late ones", () => {
    const schools = [...many(90, "in time"), ...many(10, "late"), ...many(47, "silent")];
    expect(freshnessHeadline(schools, "2026-01-16")).toBe(
      "10 of 100 schools have not sent attendance through January 16; 47 more, closed or silent, sent nothing in the last 20 school days"
    );
  });

  it("names up to three late schools", () => {
    expect(freshnessHeadline([school("Oak", "late"), ...many(9, "in time")], "2026-01-16")).toBe(
      "Oak has not sent attendance through January 16"
    );
  });

  it("claims nothing where no school’s reach is known", () => {
    expect(freshnessHeadline([{ ...school("Oak"), through: null }], "2026-01-16")).toBe(
      "How far each school’s attendance reaches is not known"
    );
  });
});
