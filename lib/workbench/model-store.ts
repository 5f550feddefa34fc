import { fromModelFile } from "../model/file/from-model-file.js";
import type { ModelFile } from "../model/file/model-file.js";
import { modelId } from "../model/file/to-model-file.js";

/** A model of this browser. */
export interface StoredModel {
  readonly id: string;
  readonly file: ModelFile;
  /**
   * ISO date and time at which it came in, and whether it was trained here or loaded from a file, or comes with the site:
   * trained by the build, or chosen by the district.
   */
  readonly since: string;
  readonly from: "training" | "file" | "reference" | "chosen";
}

/** The models of this browser: private to the site's origin, and nothing leaves it. */
export interface ModelStore {
  /** Oldest first. */
  list(): Promise<StoredModel[]>;
  put(file: ModelFile, since: string, from: StoredModel["from"]): Promise<StoredModel>;
  remove(id: string): Promise<void>;
  /** Why models last no longer than the page, in words; undefined where they are kept. */
  readonly why: () => string | undefined;
}

/** The store in the browser's database, or in the page's memory where there is none, or it may not be used, or is full. */
export async function openModelStore(factory: IDBFactory | undefined): Promise<ModelStore> {
  const memory = new Map<string, StoredModel>();
  let why: string | undefined;
  let database: IDBDatabase | undefined;
  try {
    database = factory && (await open(factory));
    if (!database) why = notKept("it has no database");
  } catch {
    why = notKept("it forbids it here");
  }
  return {
    async list() {
      const kept = database ? await all(database).catch(() => []) : [];
      return [...kept.flatMap(judged), ...memory.values()].sort((a, b) => (a.since < b.since ? -1 : 1));
    },
    async put(file, since, from) {
      const model = { id: modelId(file), file, since, from };
      memory.delete(model.id);
      try {
        if (database) await change(database, (models) => models.put(model));
        else memory.set(model.id, model);
      } catch {
        why = notKept("there is no room for it");
        memory.set(model.id, model);
      }
      return model;
    },
    async remove(id) {
      memory.delete(id);
      if (database) await change(database, (models) => models.delete(id));
    },
    why: () => why
  };
}

function notKept(reason: string): string {
  return `this browser keeps no model, because ${reason}: save its file before you leave the page`;
}

const name = "rollcall";
const table = "model";

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: "id" });
  return answer(request);
}

function all(database: IDBDatabase): Promise<unknown[]> {
  return answer<unknown[]>(database.transaction(table).objectStore(table).getAll());
}

/** Done when it is written, not when it is asked for. */
function change(database: IDBDatabase, act: (models: IDBObjectStore) => IDBRequest): Promise<void> {
  const transaction = database.transaction(table, "readwrite");
  act(transaction.objectStore(table));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error("not written"));
    transaction.onabort = () => reject(transaction.error ?? new Error("not written"));
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no answer"));
  });
}

/** A model as the database gives it back, judged anew: an older Rollcall may have put it there. */
function judged(value: unknown): StoredModel[] {
  const { since, from, file } = (value ?? {}) as Partial<StoredModel>;
  try {
    const whole = fromModelFile(file);
    return [
      {
        id: modelId(whole),
        file: whole,
        since: typeof since === "string" ? since : whole.madeOn,
        from: from === "file" ? "file" : "training"
      }
    ];
  } catch {
    return [];
  }
}
