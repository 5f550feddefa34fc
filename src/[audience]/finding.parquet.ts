import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { snapshotFolder } from "../../loaders/account.js";

await pipeline(createReadStream(join(snapshotFolder(), "record", "finding.parquet")), process.stdout);
