import { addRun, readRuns, type Run, type RunStorage, runsCsv } from "../run-log.js";
import { runTable } from "../view/run-table.js";
import { part, put, saveText } from "./studio-page.js";

/** The log of trainings on the page, kept by the tab: a run that the page left while it ran is told as lost. */
export interface RunList {
  begin(run: Omit<Run, "run">): void;
  end(run: Partial<Run>): void;
}

const pendingKey = "rollcall-run-begun";

export function followRuns(): RunList {
  const storage = tabStorage();
  let runs = readRuns(storage);
  const lost = pendingRun(storage);
  if (lost) runs = addRun(runs, { ...lost, end: "lost" }, storage);
  keepPending(undefined, storage);
  let begun: Omit<Run, "run"> | undefined;
  put("run-list", runTable(runs));
  part("run-file").onclick = () => saveText("trainings.csv", runsCsv(runs), "text/csv");
  return {
    begin(run) {
      begun = run;
      keepPending(run, storage);
    },
    end(run) {
      if (begun) runs = addRun(runs, { ...begun, ...run }, storage);
      begun = undefined;
      keepPending(undefined, storage);
      put("run-list", runTable(runs));
    }
  };
}

/** The tab's storage; a browser that forbids it throws as soon as it is named. */
function tabStorage(): RunStorage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

function keepPending(run: Omit<Run, "run"> | undefined, storage: RunStorage | undefined): void {
  try {
    storage?.setItem(pendingKey, JSON.stringify(run ? [{ run: 1, ...run }] : []));
  } catch {
    // Then a run that the page leaves is not told.
  }
}

function pendingRun(storage: RunStorage | undefined): Run | undefined {
  return readRuns(storage && { ...storage, getItem: () => storage.getItem(pendingKey) }).at(-1);
}
