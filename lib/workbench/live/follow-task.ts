import type { Running } from "../studio-client.js";
import { TaskError } from "../studio-client.js";
import { progressSteps } from "../view/train-panel.js";
import type { Progress } from "../worker/task.js";
import { eachFrame } from "./each-frame.js";
import { offer } from "./offer.js";
import { put, show } from "./studio-page.js";

/**
 * Shows a task's progress in the parts `<name>-progress`, `<name>-steps` and `<name>-buttons` until it ends; a task that
 * begins in the same place ends the one before. Undefined where the reader gave it up.
 */
export function taskPlace(name: string) {
  let current: Running<unknown> | undefined;
  return {
    async follow<Answer>(
      start: (onProgress: (progress: Progress) => void) => Running<Answer>,
      words = "Cancel"
    ): Promise<Answer | undefined> {
      current?.cancel();
      const steps = new Map<Progress["stage"], Progress>();
      const frames = eachFrame(() => {
        if (current === running) put(`${name}-steps`, progressSteps([...steps.values()]));
      });
      const running = start((progress) => {
        steps.set(progress.stage, progress);
        frames.draw(undefined);
      });
      current = running;
      put(`${name}-steps`, undefined);
      show(`${name}-progress`, true);
      offer(`${name}-buttons`, [[words, () => running.cancel()]]);
      try {
        return await running.answer;
      } catch (error) {
        if (error instanceof TaskError && error.isCancelled) return undefined;
        throw error;
      } finally {
        frames.close();
        if (current === running) {
          current = undefined;
          show(`${name}-progress`, false);
        }
      }
    }
  };
}
