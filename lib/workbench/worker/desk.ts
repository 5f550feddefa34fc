import type { ModelFile } from "../../model/file/model-file.js";
import type { DuckDb } from "../../vendor/duckdb.js";
import type { TfEngine } from "../../vendor/tf.js";
import type { ModelStore, StoredModel } from "../model-store.js";
import type { Studio } from "../studio.js";
import type { ExplainedRows } from "./explained-rows.js";
import type { LoadedRows } from "./load-rows.js";

/** All that the worker holds. */
export interface Desk {
  readonly studio: Studio;
  /** Addresses of the files of rows, by block. */
  readonly files: Readonly<Record<number, string>>;
  readonly store: ModelStore;
  /** The model that the build trained. */
  readonly reference: StoredModel | undefined;
  engine?: DuckDb;
  tensors?: Promise<TfEngine>;
  /** Blocks that the engine has been given. */
  readonly given: Set<number>;
  /** The rows last asked for, newest last; a page needs few at a time. */
  rows: LoadedRows[];
  /** The model last explained, with its students. */
  explained?: { readonly key: string; readonly rows: ExplainedRows };
  /** Just trained and not yet kept. */
  candidate?: ModelFile;
  isTraining: boolean;
}
