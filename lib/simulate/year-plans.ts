/** What the district's board set for a school year, and what the weather made of it. */
export interface YearPlan {
  readonly schoolYear: number;
  readonly firstDay: string;
  /** Planned days without school: event, first date, last date. */
  readonly closed: readonly (readonly [event: string, from: string, through: string])[];
  /** Days that snow closed, as decided on the morning itself; made up in June. */
  readonly snowClosed: readonly string[];
  /** Days with snow on which school was held. */
  readonly snow: readonly string[];
  /** The height of the flu. */
  readonly fluPeak: string;
  /** Days on which some schools only were closed: event, date, their codes. */
  readonly someClosed: readonly (readonly [event: string, date: string, schools: readonly string[]])[];
}

export const instructionalDays = 180;

const middle = ["LIN", "MAG", "ROW"];
const high = ["OAK", "SYC", "WIL"];

export const yearPlans: readonly YearPlan[] = [
  {
    schoolYear: 2023,
    firstDay: "2022-08-24",
    closed: [
      ["Labor Day", "2022-09-05", "2022-09-05"],
      ["Veterans Day", "2022-11-11", "2022-11-11"],
      ["Thanksgiving", "2022-11-24", "2022-11-25"],
      ["Winter break", "2022-12-22", "2023-01-03"],
      ["Martin Luther King Jr. Day", "2023-01-16", "2023-01-16"],
      ["Presidents' Day", "2023-02-20", "2023-02-20"],
      ["Spring break", "2023-03-27", "2023-03-31"],
      ["Memorial Day", "2023-05-29", "2023-05-29"]
    ],
    snowClosed: ["2023-02-22"],
    snow: ["2023-01-25", "2023-02-23"],
    fluPeak: "2022-12-08",
    someClosed: [
      ["Intake days", "2022-08-24", ["WIL"]],
      ["Intake days", "2022-08-25", ["WIL"]],
      ["Conferences", "2022-10-14", middle],
      ["Examinations", "2023-04-19", high]
    ]
  },
  {
    schoolYear: 2024,
    firstDay: "2023-08-28",
    closed: [
      ["Labor Day", "2023-09-04", "2023-09-04"],
      ["Veterans Day", "2023-11-10", "2023-11-10"],
      ["Thanksgiving", "2023-11-23", "2023-11-24"],
      ["Winter break", "2023-12-22", "2024-01-05"],
      ["Martin Luther King Jr. Day", "2024-01-15", "2024-01-15"],
      ["Presidents' Day", "2024-02-19", "2024-02-19"],
      ["Spring break", "2024-03-25", "2024-03-29"],
      ["Memorial Day", "2024-05-27", "2024-05-27"]
    ],
    snowClosed: ["2024-01-12"],
    snow: ["2024-01-11", "2024-03-22"],
    fluPeak: "2024-01-30",
    someClosed: [
      ["Intake days", "2023-08-28", ["WIL"]],
      ["Intake days", "2023-08-29", ["WIL"]],
      ["Conferences", "2023-10-13", middle],
      ["Boiler failure", "2024-01-17", ["JUN"]],
      ["Examinations", "2024-04-17", high]
    ]
  },
  {
    schoolYear: 2025,
    firstDay: "2024-08-26",
    closed: [
      ["Labor Day", "2024-09-02", "2024-09-02"],
      ["Veterans Day", "2024-11-11", "2024-11-11"],
      ["Thanksgiving", "2024-11-28", "2024-11-29"],
      ["Winter break", "2024-12-23", "2025-01-03"],
      ["Martin Luther King Jr. Day", "2025-01-20", "2025-01-20"],
      ["Presidents' Day", "2025-02-17", "2025-02-17"],
      ["Spring break", "2025-03-24", "2025-03-28"],
      ["Memorial Day", "2025-05-26", "2025-05-26"]
    ],
    snowClosed: ["2025-02-12"],
    snow: ["2025-01-22", "2025-02-13"],
    fluPeak: "2025-02-04",
    someClosed: [
      ["Intake days", "2024-08-26", ["WIL"]],
      ["Intake days", "2024-08-27", ["WIL"]],
      ["Conferences", "2024-10-11", middle],
      ["Examinations", "2025-04-16", high]
    ]
  },
  {
    schoolYear: 2026,
    firstDay: "2025-08-25",
    closed: [
      ["Labor Day", "2025-09-01", "2025-09-01"],
      ["Veterans Day", "2025-11-11", "2025-11-11"],
      ["Thanksgiving", "2025-11-27", "2025-11-28"],
      ["Winter break", "2025-12-22", "2026-01-02"],
      ["Martin Luther King Jr. Day", "2026-01-19", "2026-01-19"],
      ["Presidents' Day", "2026-02-16", "2026-02-16"],
      ["Spring break", "2026-03-23", "2026-03-27"],
      ["Memorial Day", "2026-05-25", "2026-05-25"]
    ],
    snowClosed: ["2025-12-10"],
    snow: ["2025-12-09"],
    fluPeak: "2025-12-17",
    someClosed: [
      ["Intake days", "2025-08-25", ["WIL"]],
      ["Intake days", "2025-08-26", ["WIL"]],
      ["Conferences", "2025-10-17", middle],
      ["Examinations", "2026-04-15", high]
    ]
  }
];
