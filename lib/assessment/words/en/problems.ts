/** What can be wrong with a response, a code or a team, and the way out; a page shows these. */
export const problems = {
  notJson: {
    problem: () => "not a response file",
    advice: () => "choose the file that the answer page saved, its name ends in .json"
  },
  tooLarge: {
    problem: (characters: string, limit: string) =>
      `${characters} characters, a response has at most ${limit}`,
    advice: () => "shorten the notes on the answer page and save the file again"
  },
  notResponse: {
    problem: () => "not a file of the answer page",
    advice: () => "choose the file that the answer page saved"
  },
  newerFormat: {
    problem: (version: string, known: string) =>
      `written in format version ${version}, this page reads ${known}`,
    advice: () => "open the newest edition of this page"
  },
  otherInstrument: {
    problem: () => "answers another instrument than this page’s",
    advice: () => "answer again on this site’s answer page"
  },
  otherVersion: {
    problem: (version: string, known: string) =>
      `answers version ${version} of the instrument, this page has version ${known} and no map from the other`,
    advice: () => "answer again on this site’s answer page"
  },
  unknownKey: {
    problem: () => "a key that no response has",
    advice: (keys: string) => `the keys are ${keys}`
  },
  missing: {
    problem: (what: string) => `missing or malformed, ${what} expected`,
    advice: () => "save the file again on the answer page"
  },
  unknownRole: {
    problem: () => "not a role of this instrument",
    advice: () => "choose the role again on the answer page"
  },
  unknownDepartment: {
    problem: () => "not a department of this instrument",
    advice: () => "choose the department again on the answer page"
  },
  unknownQuestion: {
    problem: () => "not a question of this instrument",
    advice: () => "answer again on this site’s answer page"
  },
  unknownRating: {
    problem: () => "not a rating",
    advice: (list: string) => `the ratings are ${list}`
  },
  longNote: {
    problem: (characters: string, limit: string) =>
      `a note of ${characters} characters, the limit is ${limit}`,
    advice: () => "shorten it on the answer page and save the file again"
  },
  notCarried: {
    problem: (version: string) =>
      `an answer to version ${version} of the instrument that no question of this version takes up`,
    advice: () => "ask the member about the new questions"
  },
  codeLength: {
    problem: (found: string, expected: string) => `${found} characters, a code has ${expected}`,
    advice: () => "copy it whole, or ask for the response file"
  },
  codeSymbol: {
    problem: (symbols: string) => `characters that no code has: ${symbols}`,
    advice: () => "a code has digits and letters without I, L, O and U"
  },
  codeTypo: {
    problem: () => "a character is wrong or two are swapped; which ones can’t be told",
    advice: () => "compare it with the member’s code, or ask for the response file"
  },
  codeVersion: {
    problem: (version: string, known: string) =>
      `the code was made with version ${version} of the instrument, this page has version ${known}`,
    advice: () => "ask for the response file: a code can’t be carried from version to version"
  },
  codeInstrument: {
    problem: () => "the code was made with another instrument",
    advice: () => "answer again on this site’s answer page"
  },
  codeHolds: {
    problem: (what: string, limit: string) => `no code can hold this ${what}, ${limit} at most`,
    advice: () => "hand in the response file instead"
  },
  tooFew: {
    problem: (members: string, least: string) =>
      `answers of ${members}, a team has at least ${least} members`,
    advice: () => "add the others’ files or codes"
  },
  tooMany: {
    problem: (members: string, most: string) => `answers of ${members}, a team has at most ${most} members`,
    advice: () => "leave out those who are not of the team"
  },
  mixedYears: {
    problem: (years: string) => `answers of several school years: ${years}`,
    advice: () => "tally one school year at a time"
  },
  notSession: {
    problem: () => "not a session file of the tally or plan page",
    advice: () => "choose the file that one of them saved"
  },
  sessionTooLarge: {
    problem: (limit: string) => `larger than a session ever is, ${limit} MB`,
    advice: () => "choose the file that the tally or plan page saved"
  },
  sessionInstrument: {
    problem: () => "a session of another instrument",
    advice: () => "open it on the site of that instrument"
  },
  sessionYear: {
    problem: () => "a session of another school year",
    advice: () => "open it on a site of that year"
  },
  sessionVersion: {
    problem: (version: string, known: string) =>
      `a session of version ${version} of the instrument, this page has version ${known} and no map from the other`,
    advice: () => "open it on a site of that version"
  },
  notArrival: {
    problem: () => "neither a response nor what was refused",
    advice: () => "save the session file again where it was made"
  },
  workNotCarried: {
    problem: () => "of a question that no question of this version takes up",
    advice: () => "agree on the new questions, and choose among them"
  },
  noObject: {
    problem: () => "missing or not a group of fields",
    advice: () => "make the file again on the page that it is from"
  },
  strayKey: {
    problem: () => "unknown key",
    advice: (keys: string) => `the keys are ${keys}`
  },
  noList: {
    problem: () => "missing or not a list",
    advice: () => "make the file again on the page that it is from"
  },
  entryCount: {
    problem: (count: string) => `${count} entries`,
    advice: (_: string, span: string) => `give ${span}`
  },
  noText: {
    problem: () => "missing or not a text",
    advice: () => "write some words"
  },
  empty: {
    problem: () => "empty",
    advice: () => "write some words"
  },
  longText: {
    problem: (characters: string) => `${characters} characters`,
    advice: (_: string, most: string) => `shorten it to ${most} at most`
  },
  noId: {
    problem: () => "missing or not an id",
    advice: () => "give letters, digits, _ and -"
  },
  unlisted: {
    problem: () => "missing or not known",
    advice: (list: string) => `give one of ${list}`
  },
  noWhole: {
    problem: () => "missing or not a whole number",
    advice: (span: string) => `give ${span}`
  },
  noNumber: {
    problem: () => "missing or not a number",
    advice: () => "give a number"
  },
  noShare: {
    problem: () => "missing or not a share",
    advice: () => "give 0 to 100 percent"
  },
  noDay: {
    problem: () => "missing or not a day",
    advice: () => "write year, month and day, such as 2026-10-02"
  },
  twice: {
    problem: () => "stands twice",
    advice: () => "give each one once"
  },
  targetAbove: {
    problem: () => "above the baseline",
    advice: () => "give a lower rate, or the same to hold it"
  },
  targetEarly: {
    problem: () => "not after the baseline’s day",
    advice: () => "give a later day"
  },
  districtPlace: {
    problem: () => "the whole district has no place",
    advice: () => "leave it out"
  },
  noPlace: {
    problem: () => "missing",
    advice: () => "name the school or group"
  },
  other: {
    problem: () => "not as it should be",
    advice: () => "make the file again on the page that it is from"
  }
};
