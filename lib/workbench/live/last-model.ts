import { figuresOf } from "../view/figures.js";
import { judgedHeadline } from "../view/judged-headline.js";
import { measuresBlock } from "../view/measures-block.js";
import { paper } from "./paper.js";
import { part, put, putError, type StudioPage } from "./studio-page.js";

/** Shows how the model just kept does beside the rules of today, on the rows that are read already. */
export async function showLast(page: StudioPage): Promise<void> {
  const address = page.address();
  try {
    const { judgement } = await page.client.run("judge", { address, resamples: 200, groups: false }).answer;
    const figures = figuresOf(judgement, address.cohort);
    part("headline").textContent = judgedHeadline(figures, address);
    put("last", measuresBlock(paper("last"), figures, address));
  } catch (error) {
    putError("last", "The model was kept, and can’t be judged here", error);
  }
}
