const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const word = (count: number): string => numbers[count] ?? String(count);
const practices = (count: number): string => `${word(count)} ${count === 1 ? "practice" : "practices"}`;
const members = (count: number): string => `${count} ${count === 1 ? "member" : "members"}`;

/** Words of the coordinator's page: what came in, the tally, what was agreed. */
export const tally = {
  title: "Tally the self-assessment",
  name: "Self-assessment",
  otherLanguage: "En español",
  print: "Print the tally",
  firstHeadline: "See where the team stands, and where it stands apart",
  firstStandfirst:
    "Bring the members’ files and codes here. The tally shows for each practice how ratings spread and how far members stand apart; the team then agrees on a rating in its meeting, beside what the district’s own data says.",
  stays: "Everything stays in this browser. Nothing is sent anywhere.",
  noScripts:
    "This browser runs no scripts, so it can’t read files or count answers. Open this page in a browser that does; paper forms can be typed in on the answer page.",
  toAnswer: "Answer page",
  toPlan: "Set goals from the gaps",

  headlineNothing: (count: number) => `${members(count)} answered; no rating is agreed yet`,
  headlineNone: "No practice is an urgent gap",
  headlineUrgent: (count: number) =>
    count === 1 ? "One practice is an urgent gap" : `${large(practices(count))} are urgent gaps`,
  headlineIn: (headline: string, count: number, ingredient: string) =>
    count === 1 ? `${headline}: ${ingredient}` : `${headline}, all in ${ingredient}`,
  headlineBeing: (headline: string, practice: string) => `${headline}: ${practice}`,
  standfirstAnswers: (count: number, of: number) =>
    `${members(count)} answered ${of} questions each, alone. Nothing is agreed until the team has met: the medians below only propose.`,
  standfirstAgreed: (agreed: number, of: number, parts: string) =>
    agreed === of
      ? `The team agreed on a rating for all ${of} practices: ${parts}.`
      : `The team agreed on a rating for ${agreed} of ${of} practices so far: ${parts}.`,
  standfirstSplit: (practice: string) =>
    `Its members are split on “${practice}”; a single rating there hides a disagreement worth an hour.`,
  countOfRating: (count: number, label: string) => `${count} ${label}`,
  ratingCount: (label: string, count: number) => `${label} ${count}`,

  gridTitle: "Agreed ratings, five ingredients by five questions",
  farApart: "members far apart",
  notAgreed: "not agreed",

  collect: "Bring answers in",
  collectHow:
    "Files of the answer page, codes, or links, from 2 to 60 members. The same answers twice, and older versions, are recognised.",
  drop: "Drop response files here",
  chooseFiles: "Choose files",
  codes: "Codes or links",
  codesHow: "Paste as many as you like, in any text.",
  addCodes: "Add the codes",
  noCodes: "No code was found in this text: a code has seven groups of four letters and digits.",
  code: (index: number) => `code ${index}`,
  link: "link",
  arrivals: (kept: number, came: number) => `${members(kept)} in the tally, from ${came} that came in`,
  noArrivals: "Nothing has come in yet.",
  source: "What came in",
  version: "Version",
  answered: "Answered",
  disposition: "What became of it",
  kept: "in the tally",
  sameAgain: "same again: the very answers are in the tally already",
  superseded: (revision: number) => `superseded by version ${revision}`,
  conflicting: "other answers under the same version: ask the member which ones stand",
  refused: (reason: string) => `refused: ${reason}`,
  remarked: (disposition: string, remarks: string) =>
    `${disposition}, without what this version lacks: ${remarks}`,
  remove: "Remove",
  removeOf: (source: string) => `Remove ${source}`,
  tooMany: (most: number) =>
    `the tally is full: it takes at most ${most} members, and the ${most} before this one are kept (remove one who is not of the team)`,
  tooLarge: (size: string) =>
    `${size} MB: a response file is never larger than 1 MB, so it was not read (ask for the member’s code)`,
  otherYear: (year: string, own: string) =>
    `its answers are of ${year}, this tally is of ${own} (tally one school year at a time)`,
  added: (count: number, kept: number) =>
    `${count === 1 ? "One came" : `${count} came`} in; ${members(kept)} in the tally.`,
  tooFew: "The tally appears as soon as the answers of two members are in.",

  practicesHeadline: (apart: number, of: number) =>
    apart === 0
      ? `Members stand close enough on all ${of} practices`
      : `Members stand far apart on ${apart} of ${of} practices`,
  mostOfAll: (headline: string, practice: string) => `${headline}, most of all on “${practice}”`,
  practicesHow: (count: number) =>
    `One dot for each of ${members(count)}; the box marks the rating agreed in the meeting. Disagreement: 0 when all rate the same, 1 when half stand at each end; “unsure” is left out.`,
  practice: "Practice",
  disagreement: "Disagreement",
  agreedRating: "Agreed rating",
  agreedRatingOf: (practice: string) => `Agreed rating of: ${practice}`,
  evidence: "Evidence from data",
  distance: { close: "close", some: "some", wide: "wide", split: "split" },
  noDistance: "n/a",
  noDistanceWhy: "n/a, because fewer than two rated it",
  notYet: "Not agreed",
  median: (label: string) => `Median: ${label}`,
  between: (better: string, worse: string) => `${better} / ${worse}`,
  noData: "No data: ask the team",
  differ: "Data and ratings differ: talk",
  why: "Why",
  whyOf: (practice: string) => `Why the team agreed on it: ${practice}`,
  notesOf: (count: number) => (count === 1 ? "1 note" : `${count} notes`),
  dotsOf: (parts: string, unanswered: number) =>
    unanswered === 0 ? parts : `${parts}; ${unanswered} did not answer`,
  profile: (strengths: number, between: number, gaps: number) =>
    [
      strengths > 0 ? `${strengths} strong` : "",
      between > 0 ? `${between} between` : "",
      gaps > 0 ? `${gaps} to work on` : ""
    ]
      .filter((part) => part !== "")
      .join(", "),
  profileTitle: (ingredient: string, parts: string) => `All answers to ${ingredient}: ${parts}`,
  practicesNote:
    "Members are not named. A role family of fewer than three is never shown apart. Each line of evidence opens its chart. “Data and ratings differ” is a rule of thumb, not a verdict.",
  evidenceAsOf: (date: string) => `Evidence as of ${date}.`,

  standings: "What the ratings add up to",
  standingsHow: "Ranked by members’ medians; of those who rated, how many stand on this side.",
  strengths: "Strengths and practices to continue",
  gaps: "Gaps",
  differences: "Differences of opinion",
  unknowns: "Not known to the team",
  noStrengths: "No practice has a median of OK for now or better.",
  noGaps: "No practice has a median below OK for now.",
  noDifferences: "Members stand close together everywhere.",
  shareOf: (share: string) => `${share} of those who rated`,
  unsureOf: (share: string) => `${share} unsure`,
  side: (family: string, count: number, rating: string) => `${family} (${count}): ${rating}`,
  noSides: "Too few of each role family to tell them apart.",

  meeting: "The meeting",
  meetingHow: "When the team agreed, and how many of each role were in the room. No names.",
  agreedOn: "Day of the meeting",
  inTheRoom: "In the room",
  roomWords: (date: string, people: string) => `Agreed on ${date} by ${people}.`,
  roomPart: (count: number, role: string) => `${count} × ${role}`,

  notes: "How members know",
  notesHow: "For the coordinator alone: these notes are never released, and they do not print.",
  noNotes: "No member wrote a note.",

  files: "Keep, take along, hand on",
  filesHow:
    "The tally is saved in this browser. The session file holds every answer and note, so that you can go on elsewhere: keep it to yourself.",
  saveSession: "Download the session file",
  openSession: "Go on from a session file",
  saveCsv: "Download the tally as CSV",
  clearSession: "Clear this tally",
  clearTitle: "Clear this tally?",
  clearText:
    "All answers, agreed ratings and the plan of this school year are deleted from this browser. Download the session file first if you may need them.",
  clearYes: "Delete everything",
  cancel: "Cancel",

  release: "Release results",
  releaseHow:
    "Choose what anyone may read: counts and agreed ratings, never one member’s answers or notes. Of a team of fewer than five, medians alone.",
  releaseTally: "The tally: how ratings spread",
  releaseAgreement: "The agreed ratings and who was in the room",
  releasePlan: "The priorities, goals and steps",
  nothingAgreed: "nothing is agreed yet",
  noPlan: "there is no plan yet: make it on the plan page",
  releaseFinal:
    "Once public, a year’s tally is final: whoever holds two tallies of one year, the second with one member more, can tell that member’s answers from the difference. Release it when everybody’s answers are in, and add nobody afterwards.",
  makeRelease: "Download the release file",
  chooseRelease: "Choose at least one part to release.",
  releaseWhere: (file: string) =>
    `Put ${file} into the folder data/<district>/assessment/ and build the site: its assessment page then shows these parts.`,
  notReleased: (reason: string) => `Not released: ${reason}`,

  saved: (time: string) => `Saved in this browser at ${time}`,
  unsaved: "Not saved",
  full: "This browser has no room to save the tally. It lasts until you close this page: take the session file along.",
  forbidden:
    "This browser does not let the page save anything, as in a private window. The tally lasts until you close this page: take the session file along.",
  elsewhere: (there: string, hereMembers: number, thereMembers: number) =>
    `Another tab saved this tally at ${there}, later than this one. It has answers of ${members(thereMembers)}, this tab of ${members(hereMembers)}. Nothing is saved from here until you choose.`,
  takeOther: "Go on with the other tab’s tally",
  keepMine: "Keep this tab’s and replace the other’s",
  saveFile: "Download this tab’s session file"
};

export type TallyWords = typeof tally;
