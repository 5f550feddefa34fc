import { parseModelFile } from "../../model/file/from-model-file.js";
import { modelId } from "../../model/file/to-model-file.js";
import { fetchBytes } from "../fetch-bytes.js";
import { openModelStore, type StoredModel } from "../model-store.js";
import { answers, modelList, type Work } from "./answers.js";
import { Cancelled, type Control } from "./control.js";
import type { Desk } from "./desk.js";
import type { FromWorker, Opened, TaskName, ToWorker } from "./task.js";

/** The worker behind the model pages: rows, engine, models and all that takes long are here; a page draws alone. */
const running = new Map<number, { readonly abort: AbortController; isStopped: boolean }>();
let desk: Promise<Desk> | undefined;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ("control" in data) hear(data.id, data.control);
  else void run(data);
};

function hear(id: number, control: "stop" | "cancel"): void {
  const task = running.get(id);
  if (control === "cancel") task?.abort.abort();
  else if (task) task.isStopped = true;
}

async function run({ id, task, ask }: Extract<ToWorker, { task: TaskName }>): Promise<void> {
  const state = { abort: new AbortController(), isStopped: false };
  running.set(id, state);
  const control: Control = {
    signal: state.abort.signal,
    isStopped: () => state.isStopped,
    tell: (progress) => post({ id, progress })
  };
  try {
    if (task === "open") desk = openDesk(ask);
    if (!desk) throw new Error("the worker was asked before it was opened");
    const opened = await desk;
    const work = task === "open" ? modelList : (answers[task] as Work<TaskName>);
    post({ id, answer: await work(opened, ask, control) });
  } catch (error) {
    const isCancelled = state.abort.signal.aborted || error instanceof Cancelled;
    post({ id, error: error instanceof Error ? error.message : String(error), isCancelled });
  } finally {
    running.delete(id);
  }
}

async function openDesk({ studio, rows, reference }: Opened): Promise<Desk> {
  return {
    studio,
    files: rows,
    store: await openModelStore(self.indexedDB),
    reference: await readReference(reference, studio.isChosen ? "chosen" : "reference"),
    given: new Set(),
    rows: [],
    isTraining: false
  };
}

/** The model that the build made; none where it made none. */
async function readReference(address: string, from: StoredModel["from"]): Promise<StoredModel | undefined> {
  const text = new TextDecoder().decode(await fetchBytes(address));
  if (text.trim() === "null") return undefined;
  const file = parseModelFile(text);
  return { id: modelId(file), file, since: file.madeOn, from };
}

function post(message: FromWorker): void {
  self.postMessage(message);
}
