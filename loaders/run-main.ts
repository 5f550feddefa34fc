import { RollcallError } from "../lib/contract/rollcall-error.js";

/** Runs a command: what a person must put right is printed as its message alone, anything else with its stack. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof RollcallError ? error.message : error);
    process.exitCode = 1;
  });
}
