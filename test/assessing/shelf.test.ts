import { describe, expect, it } from "vitest";
import { openShelf, type Shelf } from "../../lib/assessing/shelf.js";

describe("a shelf", () => {
  it("keeps a value past closing the page, and says when it was saved", () => {
    const storage = memory();
    expect(shelfOf(storage, "a").save("one")).toEqual({ state: "saved", saved_at: "2026-01-16T10:00:00Z" });
    expect(shelfOf(storage, "b").take()).toBe("one");
  });

  it("is empty where nothing was kept", () => {
    const shelf = shelfOf(memory(), "a");
    expect(shelf.take()).toBeUndefined();
    expect(shelf.state()).toEqual({ state: "empty" });
  });

  it("says that storage is full, and keeps what was there", () => {
    const storage = memory();
    shelfOf(storage, "a").save("one");
    storage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    const shelf = shelfOf(storage, "b");
    shelf.take();
    expect(shelf.save("two")).toEqual({ state: "full" });
    expect(shelfOf(storage, "c").take()).toBe("one");
  });

  it("says that storage is forbidden, from the first look on", () => {
    const shelf = openShelf<string>({
      ...place("a"),
      storage: () => {
        throw new Error("SecurityError");
      }
    });
    expect(shelf.take()).toBeUndefined();
    expect(shelf.state()).toEqual({ state: "forbidden" });
    expect(shelf.save("one")).toEqual({ state: "forbidden" });
  });

  it("writes nothing once another tab has saved since, and shows what that tab holds", () => {
    const storage = memory();
    const [mine, other] = twoTabs(storage);
    other.save("theirs");
    expect(mine.save("mine")).toMatchObject({ state: "elsewhere", other: { value: "theirs", tab: "b" } });
    expect(shelfOf(storage, "c").take()).toBe("theirs");
  });

  it("goes on with either of two tabs' values, as the person chooses", () => {
    const [mine, other] = twoTabs(memory());
    other.save("theirs");
    expect(mine.look().state).toBe("elsewhere");
    expect(mine.take()).toBe("theirs");
    expect(mine.save("both").state).toBe("saved");
    expect(other.look()).toMatchObject({ state: "elsewhere", other: { value: "both" } });
    expect(other.saveOver("theirs").state).toBe("saved");
    expect(mine.look()).toMatchObject({ state: "elsewhere", other: { value: "theirs" } });
  });

  it("puts aside what it can't read, and never writes over it", () => {
    const storage = memory();
    storage.setItem("key", "{broken");
    const shelf = shelfOf(storage, "a");
    expect(shelf.take()).toBeUndefined();
    shelf.save("one");
    expect(storage.getItem("key unread")).toBe("{broken");
    expect(shelf.aside()).toEqual({ text: "{broken", reasons: [], isRead: false });
    storage.setItem("key", "{broken again");
    shelfOf(storage, "b").take();
    expect(["key unread", "key unread 2"].map((d) => storage.getItem(d))).toEqual([
      "{broken",
      "{broken again"
    ]);
  });

  it("puts aside what another edition of the page has saved since and this one can't read", () => {
    const storage = memory();
    const shelf = shelfOf(storage, "a");
    shelf.save("one");
    storage.setItem("key", JSON.stringify({ revision: 9, tab: "b", saved_at: "", value: { newer: true } }));
    expect(shelf.save("two").state).toBe("saved");
    expect(storage.getItem("key unread")).toContain("newer");
  });

  it("writes nothing over what it could find no room to put aside", () => {
    const storage = memory();
    storage.setItem("key", "{broken");
    storage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    const shelf = shelfOf(storage, "a");
    shelf.take();
    expect(shelf.save("one")).toEqual({ state: "full" });
    expect(storage.getItem("key")).toBe("{broken");
    expect(shelf.aside()?.text).toBe("{broken");
  });

  it("puts the whole aside where only part of it could be read, and tells why", () => {
    const storage = memory();
    shelfOf(storage, "a").save("one and two");
    const text = storage.getItem("key");
    const shelf = openShelf<string>({
      ...place("b"),
      storage: () => storage,
      read: (_, report) => (report("two has no place"), "one")
    });
    expect(shelf.take()).toBe("one");
    expect(shelf.aside()).toEqual({ text, reasons: ["two has no place"], isRead: true });
    expect(storage.getItem("key unread")).toBe(text);
  });
});

function twoTabs(storage: Storage): [Shelf<string>, Shelf<string>] {
  shelfOf(storage, "first").save("start");
  const tabs = [shelfOf(storage, "a"), shelfOf(storage, "b")] as const;
  for (const tab of tabs) expect(tab.take()).toBe("start");
  return [...tabs];
}

function shelfOf(storage: Storage, tab: string): Shelf<string> {
  return openShelf({ ...place(tab), storage: () => storage });
}

function place(tab: string) {
  return {
    key: "key",
    tab,
    now: () => "2026-01-16T10:00:00Z",
    read: (value: unknown) => (typeof value === "string" ? value : undefined)
  };
}

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  } as unknown as Storage;
}
