import { offerPrint } from "../chart/island/print.js";
import { startAnswer } from "./answer/start-answer.js";
import { startPlan } from "./plan/start-plan.js";
import { startTally } from "./tally/start-tally.js";

/** The scripts of the assessment's pages, by the name in the page's markup. */
const starters: Readonly<Record<string, (element: HTMLElement) => void>> = {
  answer: (element) => startAnswer(element as HTMLFormElement),
  plan: startPlan,
  tally: startTally
};

for (const element of document.querySelectorAll<HTMLElement>("[data-assessing]"))
  starters[element.dataset["assessing"] ?? ""]?.(element);
document.querySelectorAll<HTMLButtonElement>("[data-print]").forEach(offerPrint);
