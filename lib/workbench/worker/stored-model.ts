import { matchModel } from "../../model/file/match-model.js";
import { rowsHere } from "../model-summary.js";
import type { StoredModel } from "../model-store.js";
import type { Desk } from "./desk.js";

/** The models of this browser, newest first, and last the reference model. */
export async function allModels({ store, reference }: Desk): Promise<StoredModel[]> {
  const own = (await store.list()).filter((d) => d.id !== reference?.id).reverse();
  return reference ? [...own, reference] : own;
}

export async function storedModel(desk: Desk, id: string): Promise<StoredModel> {
  const found = (await allModels(desk)).find((d) => d.id === id);
  if (!found) throw new Error(`this browser has no model ${id} (load its file, or choose another)`);
  return found;
}

/** The same, where it can give scores to the rows at hand. */
export async function scoringModel(desk: Desk, id: string): Promise<StoredModel> {
  const model = await storedModel(desk, id);
  const { scores, words } = matchModel(model.file, rowsHere(desk.studio));
  if (!scores) throw new Error(`${id} can give no scores here: ${words.join("; ")}`);
  return model;
}
