import type { StudioPage } from "./studio-page.js";
import { put, putError } from "./studio-page.js";
import { measuresBlock } from "../view/measures-block.js";

/** Shows how the model just kept does beside the rules of today, on the rows that are read already. */
export async function showLast(page: StudioPage): Promise<void> {
  const address = { ...page.address() };
  try {
    const judged = await page.client.run("judge", { address, resamples: 0 }).answer;
    put("last", measuresBlock(document, judged, address));
  } catch (error) {
    putError("last", "The model was kept, and can’t be judged here", error);
  }
}
