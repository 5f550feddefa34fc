import { describe, expect, it } from "vitest";
import { modelId } from "../../lib/model/file/to-model-file.js";
import { openModelStore } from "../../lib/workbench/model-store.js";
import { madeFile } from "../model/file/made-file.js";

const file = madeFile("additive", 1);

describe("the models of a browser", () => {
  it("are in the page's memory where it has no database, and the store says so", async () => {
    const store = await openModelStore(undefined);
    expect(store.why()).toMatch(/^this browser keeps no model, because it has no database: save its file/);
    await store.put(file, "2026-01-17T10:00", "training");
    await store.put(file, "2026-01-17T11:00", "file");
    expect(await store.list()).toEqual([
      { id: modelId(file), file, since: "2026-01-17T11:00", from: "file" }
    ]);
    await store.remove(modelId(file));
    expect(await store.list()).toEqual([]);
  });

  it("are in memory where the database is forbidden", async () => {
    const forbidden = { open: refuse } as unknown as IDBFactory;
    expect((await openModelStore(forbidden)).why()).toContain("it forbids it here");
  });

  it("come oldest first", async () => {
    const store = await openModelStore(undefined);
    await store.put(madeFile("trees", 1), "2026-01-18", "training");
    await store.put(file, "2026-01-17", "file");
    expect((await store.list()).map((d) => d.file.model.kind)).toEqual(["additive", "trees"]);
  });
});

function refuse(): never {
  throw new DOMException("no", "SecurityError");
}
