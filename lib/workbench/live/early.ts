import { earlyBlock } from "../view/early-block.js";
import { taskPlace } from "./follow-task.js";
import { paper } from "./paper.js";
import { part, put, putError, type StudioPage } from "./studio-page.js";

/** Trains and judges as of every block, when the reader asks for it. */
export function followEarly(page: StudioPage): void {
  const place = taskPlace("early");
  const start = part("early-start") as HTMLButtonElement;
  start.onclick = async () => {
    const address = page.address();
    start.disabled = true;
    try {
      const blocks = await place.follow((onProgress) => page.client.run("blocks", { address }, onProgress));
      if (blocks) put("early-result", earlyBlock(paper("early"), blocks, address));
    } catch (error) {
      putError("early-result", "The blocks could not be judged", error);
    } finally {
      start.disabled = false;
    }
  };
}
