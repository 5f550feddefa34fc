import { describe, expect, it } from "vitest";
import { clientOf } from "../../lib/workbench/studio-client.js";
import type { FromWorker, ToWorker } from "../../lib/workbench/worker/task.js";

/** A worker that keeps what it is sent, and says what it is told to. */
function fakeWorker() {
  const sent: ToWorker[] = [];
  const worker = {
    onmessage: null as ((event: MessageEvent<FromWorker>) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    postMessage: (message: ToWorker) => void sent.push(message)
  };
  const client = clientOf(worker as unknown as Worker);
  const say = (data: FromWorker) => worker.onmessage?.({ data } as MessageEvent<FromWorker>);
  return { worker, client, sent, say };
}

describe("the client of the worker", () => {
  it("gives each answer to who asked, with its progress", async () => {
    const { client, sent, say } = fakeWorker();
    const told: string[] = [];
    const a = client.run("models", null, (d) => told.push(`a ${d.stage}`));
    const b = client.run("discard", null, (d) => told.push(`b ${d.stage}`));
    expect(sent.map((d) => d.id)).toEqual([1, 2]);
    say({ id: 2, progress: { stage: "reading" } });
    say({ id: 2, answer: null });
    say({ id: 1, progress: { stage: "scoring" } });
    say({ id: 1, answer: { models: [], why: undefined } });
    expect(await b.answer).toBeNull();
    expect(await a.answer).toEqual({ models: [], why: undefined });
    expect(told).toEqual(["b reading", "a scoring"]);
  });

  it("hands on what the reader wants of a task", () => {
    const { client, sent } = fakeWorker();
    const running = client.run("discard", null);
    running.stop();
    running.cancel();
    expect(sent.slice(1)).toEqual([
      { id: 1, control: "stop" },
      { id: 1, control: "cancel" }
    ]);
  });

  it("tells a task that was given up from one that failed", async () => {
    const { client, say } = fakeWorker();
    const a = client.run("discard", null).answer;
    const b = client.run("discard", null).answer;
    say({ id: 1, error: "given up", isCancelled: true });
    say({ id: 2, error: "no rows", isCancelled: false });
    await expect(a).rejects.toMatchObject({ name: "TaskError", isCancelled: true });
    await expect(b).rejects.toMatchObject({ message: "no rows", isCancelled: false });
  });

  it("fails all that wait when the worker dies", async () => {
    const { client, worker } = fakeWorker();
    const answer = client.run("discard", null).answer;
    worker.onerror?.({ message: "out of memory" } as ErrorEvent);
    await expect(answer).rejects.toThrow("the worker ended: out of memory");
  });
});
