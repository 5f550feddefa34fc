import type { SchoolLevel } from "../canon/grade-level.js";

export interface SimulatedSchool {
  readonly schoolId: string;
  /** The short name by which other files refer to the school. */
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly latitude: number;
  readonly longitude: number;
  /** Added to the log-odds of absence of each of its students, every day. */
  readonly effect: number;
  /** The same in the latest school year only: a school that goes another way than the district. */
  readonly latestChange: number;
  /** The school its students go on to. */
  readonly feeds?: string;
}

const row = (
  schoolId: string,
  code: string,
  name: string,
  level: SchoolLevel,
  [latitude, longitude]: readonly [number, number],
  [effect, latestChange]: readonly [number, number],
  feeds?: string
): SimulatedSchool => ({ schoolId, code, name, level, latitude, longitude, effect, latestChange, feeds });

/** The schools of Larkmoor Unified, a district that is nowhere: its map is made up too. */
export const simulatedSchools: readonly SimulatedSchool[] = [
  row("0101", "ALD", "Alder Elementary", "elementary", [42.318, -99.902], [-0.12, 0], "LIN"),
  row("0102", "ASP", "Aspen Elementary", "elementary", [42.341, -99.861], [-0.25, -0.03], "LIN"),
  row("0103", "BIR", "Birch Elementary", "elementary", [42.302, -99.938], [-0.08, -0.05], "LIN"),
  row("0104", "CYP", "Cypress Elementary", "elementary", [42.276, -99.917], [-0.02, 0], "MAG"),
  row("0105", "DOG", "Dogwood Elementary", "elementary", [42.262, -99.872], [0.05, 0.05], "MAG"),
  row("0106", "ELM", "Elm Elementary", "elementary", [42.289, -99.849], [-0.1, -0.08], "MAG"),
  row("0107", "HAW", "Hawthorn Elementary", "elementary", [42.254, -99.941], [0.02, 0], "ROW"),
  row("0108", "JUN", "Juniper Elementary", "elementary", [42.236, -99.905], [0.24, -0.04], "ROW"),
  row("0201", "LIN", "Linden Middle", "middle", [42.325, -99.889], [0.04, -0.04], "SYC"),
  row("0202", "MAG", "Magnolia Middle", "middle", [42.271, -99.864], [-0.04, -0.03], "OAK"),
  row("0203", "ROW", "Rowan Middle", "middle", [42.245, -99.924], [0.22, 0.16], "OAK"),
  row("0301", "OAK", "Oak High", "high", [42.258, -99.896], [0.06, -0.02]),
  row("0302", "SYC", "Sycamore High", "high", [42.312, -99.872], [0, -0.05]),
  row("0390", "WIL", "Willow Continuation", "high", [42.284, -99.899], [0.45, 0])
];

/** Where a school stands in the list, by its code. */
export function schoolAt(code: string): number {
  return simulatedSchools.findIndex((school) => school.code === code);
}
