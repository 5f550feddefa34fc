import { toCohort } from "../../model/cohort-from-rows.js";
import { splitCohort } from "../../model/split/split-cohort.js";
import { selectCohort } from "../../query/model-row/select-cohort.js";
import type { PartedRows } from "../../study/training-rows.js";
import type { DuckDb } from "../../vendor/duckdb.js";
import type { StudioAddress } from "../address.js";
import { fetchBytes } from "../fetch-bytes.js";
import { featuresOf } from "../model-summary.js";
import { type Control, throwIfCancelled } from "./control.js";
import type { Desk } from "./desk.js";

/** The students of an address with every feature, of all years. */
export interface LoadedRows extends PartedRows {
  readonly key: string;
}

type Wanted = Pick<StudioAddress, "block" | "label" | "grades" | "schools" | "seed">;

/** Rows kept for another question. */
const mostKept = 2;

/** Fetches rows and engine at first need, and reads them; the same rows once. */
export async function loadRows(desk: Desk, wanted: Wanted, control: Control): Promise<LoadedRows> {
  const { block, label, grades, schools, seed } = wanted;
  const key = JSON.stringify([block, label, grades, schools, seed]);
  const kept = desk.rows.find((d) => d.key === key);
  if (kept) return kept;
  const engine = await openEngine(desk, control);
  await giveRows(desk, engine, block, control);
  throwIfCancelled(control);
  control.tell({ stage: "reading" });
  const features = featuresOf(desk.studio.blocks);
  const query = selectCohort(
    {
      from: `read_parquet('${fileName(block)}')`,
      label,
      ...(grades.length > 0 && { grades }),
      ...(schools.length > 0 && { schools })
    },
    features
  );
  const names = [...desk.studio.schools].sort((a, b) => a.school - b.school).map((d) => d.name);
  const cohort = toCohort(await engine.query(query), features, label, names);
  const rows: LoadedRows = {
    key,
    cohort,
    split: splitCohort(cohort, { seed }),
    notes: cohort.notFinite.map((d) => `${d.feature} was infinite in ${d.rows} rows, which count as missing`)
  };
  desk.rows = [...desk.rows, rows].slice(-mostKept);
  return rows;
}

async function openEngine(desk: Desk, control: Control): Promise<DuckDb> {
  if (desk.engine) return desk.engine;
  const { duckDbFiles, openDuckDb } = await import("../../vendor/duckdb.js");
  const files = await duckDbFiles();
  const total = desk.studio.engineBytes.query;
  control.tell({ stage: "engine", loaded: 0, total });
  const bytes = await fetchBytes(files.module, {
    signal: control.signal,
    onBytes: (loaded) => control.tell({ stage: "engine", loaded, total: Math.max(total, loaded) })
  });
  const module = URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
  desk.engine = await openDuckDb(new Worker(files.worker), module);
  URL.revokeObjectURL(module);
  return desk.engine;
}

async function giveRows(desk: Desk, engine: DuckDb, block: number, control: Control): Promise<void> {
  if (desk.given.has(block)) return;
  const address = desk.files[block];
  if (address === undefined) throw new Error(`there are no rows of block ${block}`);
  const bytes = await fetchBytes(address, {
    signal: control.signal,
    onBytes: (loaded) => control.tell({ stage: "rows", loaded, total: undefined })
  });
  await engine.addFile(fileName(block), bytes);
  desk.given.add(block);
}

function fileName(block: number): string {
  return `rows-${block}.parquet`;
}
