/** Words of the page on which a member answers. */
export const answer = {
  title: "Answer the self-assessment",
  name: "Self-assessment",
  headline: (practices: number) => `${practices} practices, as you see them`,
  standfirst:
    "Answer for yourself, before the team meets: how well does our district do each of these today, and how do you know? “Unsure” is an answer; what you leave open counts as not answered. It takes about half an hour.",
  stays: "What you enter stays on this device until you hand it over. No name is asked.",
  otherLanguage: "En español",
  printPaper: "Print a paper form",
  aboutYou: "About you",
  aboutYouWhy:
    "Roles show the team where leadership, teachers and others see a practice differently. A group of fewer than three is never shown apart.",
  role: "Your role",
  department: "Your department",
  choose: "Choose …",
  howKnown: "How do we know?",
  clear: "Clear",
  clearOf: (practice: string) => `Clear the answer to: ${practice}`,
  progress: (answered: number, of: number) => `${answered} of ${of} answered`,
  next: "Next open question",
  allAnswered: "All questions are answered.",
  saved: (time: string) => `Saved on this device at ${time}`,
  savedAloud: (answered: number, of: number) => `Saved. ${answered} of ${of} answered.`,
  unsaved: "Not saved",
  full: "This device has no room to save your answers. They last until you close this page: take them along as a file.",
  forbidden:
    "This browser does not let the page save anything, as in a private window. Your answers last until you close this page: take them along as a file.",
  elsewhere: (there: string, hereAnswered: number, thereAnswered: number) =>
    `Another tab saved these answers at ${there}, later than this one. It has ${thereAnswered} answers, this tab has ${hereAnswered}. Nothing is saved from here until you choose.`,
  takeOther: "Go on with the other tab’s answers",
  keepMine: "Keep this tab’s and replace the other’s",
  saveFile: "Download my answers so far",
  openFile: "Go on from a file",
  openedFile: (file: string) => `The answers of ${file} are open.`,
  notOpened: (file: string, reason: string) => `${file} was not opened: ${reason}`,
  replaceTitle: "Replace the answers on this page?",
  replaceText: (answered: number, file: string) =>
    `${answered} answers on this page would be replaced by those of ${file}.`,
  replace: "Replace them",
  tooLarge: "larger than 1 MB, so it can’t be a response file",
  notJson: "not a response file",
  notThisYear: "its answers are of another school year",
  handOver: "Hand it over",
  handOverHow:
    "You get a file and a short code. Give one of them to the person who coordinates the assessment: the file carries your notes too, the code and its link carry the ratings alone.",
  open: (open: number) =>
    open === 1
      ? "One question is still open. That is allowed: it will count as not answered, not as unsure."
      : `${open} questions are still open. That is allowed: they will count as not answered, not as unsure.`,
  roleFirst: "Choose your role and department first",
  nothingFirst: "Answer at least one question first",
  finish: "Make my file and code",
  handed: (revision: number) =>
    revision === 1
      ? "Your answers are ready to hand over."
      : `Your changed answers are ready to hand over: version ${revision}, which takes the place of the earlier ones.`,
  file: "File",
  fileHow: "With your notes",
  downloadFile: "Download the response file",
  code: "Code",
  codeHow: "Ratings alone, to read out, type or paste",
  link: "Link",
  linkHow: "Ratings alone; no server sees what follows the #",
  noCode: "There is no code for these answers: hand over the file.",
  copyCode: "Copy the code",
  copyLink: "Copy the link",
  copied: "Copied.",
  notCopied: "The browser did not allow copying: select the text and copy it by hand.",
  change: "Change an answer",
  changeHow: "You can still change answers. Hand them over again afterwards: the newer version counts.",
  again: "Start again for another person on this device",
  againTitle: "Start again for another person?",
  againText:
    "The answers on this device will be deleted. Hand yours over first: without the file or code they can’t be brought back.",
  againYes: "Delete and start again",
  cancel: "Cancel",
  startedAgain: "A new, empty form.",
  noScripts:
    "This browser runs no scripts, so this page can’t save answers or make a file. Print it, mark your answers on paper, and give the sheets to the person who coordinates the assessment.",
  paperReturn:
    "When you are done, give these sheets to the person who coordinates the assessment, who types your answers in on this page for you. Do not write your name.",
  paperHow:
    "Mark one circle a practice, as you see it. “Unsure” is an answer. Write how we know on the line, or on the back.",
  paperMarkOne: "mark one"
};

export type AnswerWords = typeof answer;
