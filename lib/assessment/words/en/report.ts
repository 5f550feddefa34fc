import type { ScaleRating } from "../../rating.js";

export interface RatingCounts {
  readonly rating: ScaleRating;
  readonly practices: number;
}

/** Words of the published report. */
export const report = {
  name: "Self-assessment",
  title: "Self-assessment",
  otherLanguage: "En español",
  date: (iso: string) =>
    `${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`,
  month: (iso: string) => `${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  number: (value: number) => numbers[value] ?? String(value),
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,
  answered: (members: number) => `${members} members answered`,
  demoTeam: "the demo’s invented team",
  demo: "The district, its team, these answers and this plan are invented: a simulator made them, to show what the report looks like.",
  urgentHeadline: (practices: string, isOne: boolean, where: string) =>
    `${practices} ${isOne ? "practice is an urgent gap" : "practices are urgent gaps"}${where}`,
  allIn: (ingredient: string) => `, all in ${ingredient}`,
  mostIn: (ingredient: string) => `, most in ${ingredient}`,
  isIn: (ingredient: string) => `, in ${ingredient}`,
  noUrgentHeadline: (practices: string, isOne: boolean) =>
    `No urgent gap; ${practices} ${isOne ? "practice" : "practices"} could be better`,
  noGapHeadline: (practices: number) => `No gap among ${practices} practices`,
  planHeadline: (goals: string, isOne: boolean, year: string) =>
    `The plan for ${year}: ${goals} ${isOne ? "goal" : "goals"}`,
  nothingHeadline: "The team’s results are not released yet",
  agreedStandfirst: (practices: number, counts: string) =>
    `The team agreed on a rating for ${practices} practices: ${counts}.`,
  medianStandfirst: (practices: number, counts: string) =>
    `No agreed ratings were released; by the median of members’ answers the ${practices} practices stand so: ${counts}.`,
  counted: ({ rating, practices }: RatingCounts) =>
    `${practices} ${ratingWords[rating][practices === 1 ? 0 : 1]}`,
  splitStandfirst: (practice: string, isMore: boolean) =>
    `On “${practice}” its members are ${isMore ? "farthest apart" : "far apart"}: a single rating there hides a disagreement worth an hour.`,
  gridTitle: "Agreed ratings, five questions in each ingredient",
  gridTitleMedian: "Where the median of answers stands, five questions in each ingredient",
  gridReading: "A row for each ingredient, a cell for each question in its order.",
  farApart: "members far apart",
  notAgreed: "not agreed",
  practicesHeadline: (far: number, of: number, most: string | undefined) =>
    far === 0
      ? `Members stand close enough on all ${of} practices`
      : `Members stand far apart on ${far} of ${of} practices${most ? `, most of all on “${most}”` : ""}`,
  practicesHeadlineAgreed: (of: number) => `What the team agreed on ${of} practices`,
  practicesReading: (members: number) =>
    `One dot for each of ${members} members; the box marks the rating agreed in the meeting. Disagreement: 0 when all rate the same, 1 when half stand at each end; “unsure” is left out.`,
  practicesReadingMedian: (members: number) =>
    `Of a team of ${members} only the median is shown, as a heavy line; the box marks the rating agreed in the meeting.`,
  practicesReadingAgreed:
    "Members’ own answers were not released; the rating is the one agreed in the meeting.",
  column: {
    practice: "Practice",
    members: "Members",
    disagreement: "Disagreement",
    agreed: "Agreed rating",
    evidence: "Evidence from data",
    goals: "Goal",
    measure: "Measure",
    steps: "Steps"
  },
  dotsTitle: (practice: string, counts: string) => `${practice}: ${counts}`,
  dotsCount: (label: string, members: number) => `${members} ${label.toLowerCase()}`,
  medianTitle: (practice: string, median: string) => `${practice}: median ${median}`,
  side: (family: string, rating: string) => `${family}: ${rating}`,
  practicesNote: (members: boolean, asOf: string) =>
    `${members ? "Members are not named, here or in any file; a role family of fewer than three is never shown apart. " : ""}Evidence as of ${asOf}.`,
  inTheRoom: (people: number, roles: string, date: string) =>
    `${people} people agreed on these ratings on ${date}: ${roles}.`,
  priorities: "Priorities",
  prioritiesHeadline: (priorities: string, isOne: boolean) =>
    `${priorities} ${isOne ? "practice comes" : "practices come"} first this year`,
  goalsHeadline: (goals: number, good: number, late: number) =>
    `${good} of ${goals} ${goals === 1 ? "goal" : "goals"} met or on course${late > 0 ? `; ${late} ${late === 1 ? "step is" : "steps are"} late` : ""}`,
  goalsUnknownHeadline: (goals: number) =>
    `${goals} ${goals === 1 ? "goal" : "goals"}, of which nothing is known yet`,
  goalsReading:
    "Share of students chronically absent (during the year: on track to be), from this site’s own figures, beside the straight line from baseline to target. Counting begins anew each school year, so early blocks jump.",
  goalStatus: {
    met: "Met",
    on_course: "On course",
    behind: "Behind",
    not_yet_known: "Not yet known"
  },
  goalWords: (from: string, baselineDate: string, to: string, targetDate: string) =>
    `From ${from} (${baselineDate}) to ${to} by ${targetDate}.`,
  goalNow: (rate: string, date: string, off: string, isBehind: boolean) =>
    `${rate} on ${date}, ${off} ${isBehind ? "above" : "below"} the line.`,
  points: (value: string) => `${value} ${value === "1.0" ? "point" : "points"}`,
  goalPlace: (place: string) => `Chronic absence rate: ${place}`,
  wholeDistrict: "whole district",
  placeGone: (place: string) =>
    `Progress not yet known, because this site’s figures no longer hold “${place}”: choose another measure on the plan page.`,
  placeHidden: "Progress not yet known, because the figure is withheld.",
  noFigureYet: "Progress not yet known, because no figure since the baseline is published.",
  responsible: "Responsible",
  step: "Step",
  due: "Due",
  status: "Status",
  late: (date: string) => `late: due ${date}`,
  noSteps: "No step is written down.",
  serves: "Serves",
  baseline: "Baseline",
  target: "Target",
  now: "Now",
  notYetKnown: "not yet known",
  hidden: "hidden",
  targetLine: "Line to the target",
  yearsHeadline: (earlier: string, better: number, worse: number) =>
    `Since ${earlier}, ${better} ${better === 1 ? "practice is" : "practices are"} rated better and ${worse} worse`,
  yearsReading: (by: "agreed" | "median"): string =>
    by === "agreed"
      ? "Agreed ratings of both years. Teams change, and so does what they know: a step down can be a closer look."
      : "Medians of members’ answers in both years. Teams change, and so does what they know: a step down can be a closer look.",
  yearsSame: (practices: number) => `The same in both years: ${practices}.`,
  change: "Change",
  evidenceReading: (asOf: string) =>
    `Computed from the district’s own records and from what this site holds, as of ${asOf}.`,
  tools: {
    table: "Show as table",
    chart: "Show as chart",
    csv: "Download CSV",
    json: "Download JSON",
    counted: "How this is counted",
    print: "Print the report"
  },
  end: {
    fresh: "How fresh this is",
    words: "What the words mean",
    left: "What was left out",
    released: (released: string, asOf: string) =>
      `The team’s results were released on ${released}; figures are as of ${asOf}.`,
    meanings: (threshold: string) =>
      `Chronically absent: ${threshold} or more of days enrolled missed, for any reason.`,
    leftOut:
      "Members’ answers one by one, their notes and their codes never leave the coordinator’s browser. Groups too small to show are hidden.",
    notReleased: (parts: string) => `Not released: ${parts}.`
  },
  parts: { tally: "members’ answers", agreement: "agreed ratings", plan: "the plan" },
  cycle: {
    headline: "Does the district have a systemic approach to chronic absence?",
    standfirst:
      "Once a year a team of all departments asks itself that, practice by practice. Its results will stand here once the coordinator releases them.",
    steps: [
      {
        title: "Each member answers alone",
        text: "25 questions in five ingredients, on a phone or a computer, in English or Spanish. No name is asked; nothing leaves the browser.",
        link: "Answer"
      },
      {
        title: "The coordinator tallies",
        text: "Files or codes of 2 to 60 members show strengths, gaps and where opinions differ. The team meets and agrees on a rating for each practice.",
        link: "Tally"
      },
      {
        title: "The team plans",
        text: "Priorities, goals with a baseline and a target from the district’s own figures, who does what by when.",
        link: "Plan"
      },
      {
        title: "The district tells",
        text: "What the coordinator releases is built into this page, and each new snapshot draws progress anew. Next year’s results stand beside it.",
        link: undefined
      }
    ],
    reading: "What this district’s own record can say already stands below, whatever the team will answer."
  },
  again: "Answer, tally or plan",
  fileOf: (year: string) => `Self-assessment ${year}`
};

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"]
];

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const ratingWords: Readonly<Record<ScaleRating, readonly [one: string, more: string]>> = {
  strength: ["strength", "strengths"],
  ok_for_now: ["OK for now", "OK for now"],
  could_be_better: ["that could be better", "that could be better"],
  urgent_gap: ["urgent gap", "urgent gaps"]
};

export type ReportWords = typeof report;
