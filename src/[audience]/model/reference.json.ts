import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { snapshotFolder } from "../../../loaders/account.js";

const file = join(snapshotFolder(), "model", "model.json");

process.stdout.write(existsSync(file) ? readFileSync(file, "utf8") : "null");
