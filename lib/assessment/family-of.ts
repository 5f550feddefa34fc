import type { Instrument } from "./instrument.js";

/** The family of a member: the role's own, else the department's; "other" where neither is known. */
export function familyOf(instrument: Instrument, role_id: string, department_id: string): string {
  const role = instrument.roles.find((d) => d.role_id === role_id);
  const department = instrument.departments.find((d) => d.department_id === department_id);
  return role?.family ?? department?.family ?? otherFamily;
}

/** Where families too small to be shown are put together; no instrument may have a family of this name. */
export const otherFamily = "other";
