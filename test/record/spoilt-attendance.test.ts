import { it } from "vitest";
import { expectNoRowLost } from "./no-row-is-lost.js";

it(
  "a spoilt attendance file loses no row without a finding, whatever is done to it (250 cases)",
  () => expectNoRowLost("attendance.csv", 250, 20260116),
  240_000
);
