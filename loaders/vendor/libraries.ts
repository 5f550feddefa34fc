/** A library that Framework would fetch from a CDN, taken from node_modules instead. */
export interface VendoredLibrary {
  readonly name: string;
  /** The version that Framework asks for, where that is not the one installed. */
  readonly as?: string;
  /** The module to bundle, where it is not the package's own entry. */
  readonly entry?: string;
  /** Whether modules name it without `npm:`, so that they run in Node too: Framework then looks elsewhere for it. */
  readonly isBare?: boolean;
  /** Files copied beside the bundle, by path inside the package. */
  readonly files?: readonly string[];
}

/**
 * The libraries a page may name, each bundled once; what they share among themselves stays shared.
 *
 * DuckDB: Framework's own client hard-codes version 1.29.0, which fetches its Parquet reader from another host.
 * 1.28.0 has it linked in, so 1.28.0 is vendored under the name that Framework asks for.
 *
 * TensorFlow.js: Framework would bundle it itself, in ten times the time, to modules that do not start.
 */
export const vendored: readonly VendoredLibrary[] = [
  { name: "@observablehq/plot" },
  { name: "d3" },
  { name: "d3-dsv" },
  { name: "htl" },
  { name: "isoformat" },
  { name: "apache-arrow" },
  { name: "arquero" },
  {
    name: "@duckdb/duckdb-wasm",
    as: "1.29.0",
    entry: "dist/duckdb-browser.mjs",
    files: [
      "dist/duckdb-mvp.wasm",
      "dist/duckdb-browser-mvp.worker.js",
      "dist/duckdb-eh.wasm",
      "dist/duckdb-browser-eh.worker.js"
    ]
  },
  { name: "@tensorflow/tfjs-core", isBare: true },
  { name: "@tensorflow/tfjs-backend-wasm", isBare: true },
  { name: "@tensorflow/tfjs-backend-cpu", isBare: true }
];

/** Names that Framework's client resolves whether or not a page uses them; a page that does use one fails to build. */
export const absent: readonly string[] = [
  "@observablehq/sample-datasets",
  "@uwdata/vgplot",
  "@viz-js/viz",
  "echarts",
  "exceljs",
  "jszip",
  "katex",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "mermaid",
  "parquet-wasm",
  "react",
  "react-dom",
  "sql.js",
  "topojson-client",
  "vega",
  "vega-lite",
  "vega-lite-api"
];

/** No registry has this version, so that even with a network an absent library is never fetched. */
export const absentVersion = "0.0.0-not-vendored";
