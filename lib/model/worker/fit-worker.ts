import type { ToFitWorker } from "./fit-job.js";
import { serveFits } from "./serve-fits.js";

/** A worker that fits bags; see `fitInWorkers`. */
const hear = serveFits((message) => {
  self.postMessage(message);
});

self.onmessage = ({ data }: MessageEvent<ToFitWorker>) => {
  hear(data);
};
