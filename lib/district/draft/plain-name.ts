/** A column's name for comparing: the last part of its path, small letters and digits only. "Student Number" → "studentnumber". */
export function plainName(name: string): string {
  return nameParts(name).join("");
}

/** The words of a column's name: "AttendanceCode" and "attendance_code" → attendance, code. */
export function nameParts(name: string): string[] {
  const last = name.split(".").at(-1) ?? name;
  return last
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
}
