import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Html } from "../../../lib/report/html.js";
import { firstAddress } from "../../../lib/workbench/address.js";
import { summaryOf } from "../../../lib/workbench/model-summary.js";
import { modelTable } from "../../../lib/workbench/view/model-table.js";
import { bytesWords } from "../../../lib/workbench/view/bytes.js";
import { runTable } from "../../../lib/workbench/view/run-table.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { errorBox } from "../../../lib/workbench/view/state-box.js";
import { progressSteps, trainFacts } from "../../../lib/workbench/view/train-panel.js";
import { trainPage } from "../../../lib/workbench/view/train-page.js";
import { whatIfForm } from "../../../lib/workbench/view/what-if.js";
import { toModelFile, modelId } from "../../../lib/model/file/to-model-file.js";
import { madeParts } from "../../model/file/made-file.js";
import { studio } from "../studio-of.js";

const script = "<img src=x onerror=alert(1)>";

function dom({ markup }: Html): Document {
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
}

describe("what a model file or a district’s words hold", () => {
  const parts = madeParts("logistic", 4);
  const file = toModelFile({
    ...parts,
    district: script,
    features: parts.features.map((d) => ({ ...d, label: script }))
  });
  const summary = summaryOf({ id: modelId(file), file, since: "2026-01-17", from: "file" }, studio);

  it("is shown as text in the list of models", () => {
    const document = dom(modelTable([summary], []));
    expect(document.querySelector("img")).toBeNull();
    expect(document.body.textContent).toContain(`made from another district’s rows (${script})`);
  });

  it("is shown as text in what can be changed", () => {
    const choice = { feature: file.features[0]!, value: script, options: [{ value: script, label: script }] };
    const document = dom(whatIfForm([choice]));
    expect(document.querySelector("img")).toBeNull();
    expect(document.querySelector("option")?.textContent).toBe(script);
  });

  it("is shown as text in the page, and its facts end no script", () => {
    const odd = {
      ...studio,
      schools: [
        { school: 0, name: `</script>${script}` },
        { school: 1, name: "B" }
      ]
    };
    const document = dom(trainPage(odd));
    expect(document.querySelector("img")).toBeNull();
    expect(JSON.parse(document.getElementById("studio-facts")?.textContent ?? "")).toEqual(odd);
  });

  it("is shown as text in errors and in the log", () => {
    expect(dom(errorBox("Not loaded", script)).querySelector("img")).toBeNull();
    const run = { run: 1, startedAt: "2026-01-17T09:30:00.000Z", kind: "trees", block: 6, label: "chronic_at_year_end", cohort: "all", options: {}, seed: 1, rows: 1, features: 1, seconds: 1, end: "failed", words: script, model: "", measures: {} } as const; // prettier-ignore
    expect(dom(runTable([run])).querySelector("img")).toBeNull();
  });
});

describe("the training panel", () => {
  it("says in words how far the work is", () => {
    const fit = { round: 214, atMost: 600, trainLoss: 0.3, roundsWithoutGain: 9, patience: 40 };
    const document = dom(
      progressSteps([
        { stage: "engine", loaded: 2.7e6, total: 18.1e6 },
        { stage: "rows", loaded: 6.4e5, total: undefined },
        { stage: "fit", fit, seconds: 2.14 }
      ])
    );
    const text = document.body.textContent?.replace(/\s+/g, " ") ?? "";
    for (const words of ["Query engine2.7 of 18.1 MB", "Rows0.6 MB", "Round 214 of at most 600", "2.1 s", "Stops after 40 rounds without gain; 9 so far"])
      expect(text).toContain(words); // prettier-ignore
    expect(document.querySelectorAll("progress[aria-label]").length).toBe(3);
  });

  it("names what is being trained", () => {
    const text = dom(trainFacts(firstAddress(studio), studio)).body.textContent ?? "";
    expect(text).toContain("Glass box, bags 8, pairs 10");
    expect(text).toContain("all grades, all schools");
    expect(text).toContain("One student in five");
  });
});

describe("bytesWords", () => {
  it("tells what is there of how much, where that is known", () => {
    expect(bytesWords(2_700_000, 4_200_000)).toBe("2.7 of 4.2 MB");
    expect(bytesWords(640_000, undefined)).toBe("0.6 MB");
  });
});

describe("a model page’s cell", () => {
  it("names every file of rows in writing, so that Framework finds them", () => {
    const cell = startCell("startTrain", studio);
    for (const { block } of studio.blocks)
      expect(cell).toContain(`FileAttachment("./rows/rows-${block}.parquet")`);
  });
});
