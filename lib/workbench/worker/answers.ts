import { parseModelFile } from "../../model/file/from-model-file.js";
import { modelFileText } from "../../model/file/to-model-file.js";
import { publishRefusals, refusalWords } from "../../study/publish-refusals.js";
import { publishPlace, summaryOf } from "../model-summary.js";
import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
import { explainModel } from "./explain-model.js";
import { changeStudent, explainStudent, nearestChanges } from "./explain-student.js";
import { judgeBlocks } from "./judge-blocks.js";
import { judgeModels } from "./judge-models.js";
import type { ModelList, TaskName, Tasks } from "./task.js";
import { allModels, storedModel } from "./stored-model.js";
import { train } from "./train.js";

/** A task's work: what the page is answered. */
export type Work<T extends TaskName> = (
  desk: Desk,
  ask: Tasks[T]["ask"],
  control: Control
) => Promise<Tasks[T]["answer"]>;

/** All that the worker does for a page, but for opening. */
export const answers: { readonly [T in Exclude<TaskName, "open">]: Work<T> } = {
  models: (desk) => modelList(desk),
  train,
  async keep(desk, { since }) {
    if (desk.candidate) await desk.store.put(desk.candidate, since, "training");
    delete desk.candidate;
    return modelList(desk);
  },
  discard(desk) {
    delete desk.candidate;
    return Promise.resolve(null);
  },
  async load(desk, { text, since }) {
    const { id } = await desk.store.put(parseModelFile(text), since, "file");
    return { id, list: await modelList(desk) };
  },
  async save(desk, { id }) {
    return { text: modelFileText((await storedModel(desk, id)).file) };
  },
  async publish(desk, { id }) {
    const { file } = await storedModel(desk, id);
    const because = publishRefusals(file, publishPlace(desk.studio)).map(refusalWords);
    return { text: modelFileText(file), because };
  },
  async remove(desk, { id }) {
    await desk.store.remove(id);
    return modelList(desk);
  },
  judge: judgeModels,
  blocks: judgeBlocks,
  explain: explainModel,
  student: explainStudent,
  whatIf: changeStudent,
  nearest: nearestChanges
};

/** The models of this browser and the reference model, in short. */
export async function modelList(desk: Desk): Promise<ModelList> {
  const models = (await allModels(desk)).map((model) => summaryOf(model, desk.studio));
  return { models, why: desk.store.why() };
}
