import { RollcallError } from "../../lib/contract/rollcall-error.js";

/**
 * Who a build is for:
 * - `public`: anyone; nothing but what passed the gate
 * - `demo`: anyone trying Rollcall; the workbench too, with simulated students
 * - `workbench`: the researcher on the own machine; never deployed
 */
export type Audience = "public" | "demo" | "workbench";

const audiences: readonly Audience[] = ["public", "demo", "workbench"];

/** The audience of this run: `public` unless asked otherwise. */
export function readAudience(value: string | undefined = process.env["ROLLCALL_AUDIENCE"]): Audience {
  if (value === undefined || value === "") return "public";
  const audience = audiences.find((known) => known === value);
  if (audience) return audience;
  throw new RollcallError("ROLLCALL_AUDIENCE", `unknown audience "${value}"`, `use ${audiences.join(", ")}`);
}
