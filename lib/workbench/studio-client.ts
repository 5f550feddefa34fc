import type { FromWorker, Progress, TaskName, Tasks, ToWorker } from "./worker/task.js";

/** A task that runs. */
export interface Running<Answer> {
  /** Rejects with a TaskError where the task could not be done. */
  readonly answer: Promise<Answer>;
  /** Ends it with the best so far. */
  stop(): void;
  /** Ends it for nothing. */
  cancel(): void;
}

/** Why a task gave no answer, in words. */
export class TaskError extends Error {
  override readonly name = "TaskError";

  constructor(
    message: string,
    /** The reader gave it up. */
    readonly isCancelled: boolean
  ) {
    super(message);
  }
}

export interface StudioClient {
  run<T extends TaskName>(
    task: T,
    ask: Tasks[T]["ask"],
    onProgress?: (progress: Progress) => void
  ): Running<Tasks[T]["answer"]>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: TaskError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Starts the worker of the model pages; a worker that dies says so to all that wait for it. */
export function openStudioClient(): StudioClient {
  const worker = new Worker(import.meta.resolve("./worker/studio-worker.js"), { type: "module" });
  return clientOf(worker);
}

/** A client of anything that takes and gives such messages. */
export function clientOf(worker: Pick<Worker, "postMessage" | "onmessage" | "onerror">): StudioClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const task = waiting.get(data.id);
    if ("progress" in data) return task?.onProgress?.(data.progress);
    waiting.delete(data.id);
    if ("answer" in data) task?.resolve(data.answer as never);
    else task?.reject(new TaskError(data.error, data.isCancelled));
  };
  worker.onerror = (event) => {
    const words = event.message || "its script could not be loaded";
    for (const { reject } of waiting.values()) reject(new TaskError(`the worker ended: ${words}`, false));
    waiting.clear();
  };
  return {
    run(task, ask, onProgress) {
      const id = ++last;
      const answer = new Promise<Tasks[typeof task]["answer"]>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      post({ id, task, ask } as ToWorker);
      return {
        answer,
        stop: () => post({ id, control: "stop" }),
        cancel: () => post({ id, control: "cancel" })
      };
    }
  };
}
