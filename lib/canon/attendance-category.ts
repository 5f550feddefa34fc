/** What one attendance event says of its part of the day; `counts` is what it adds to days absent. */
export const attendanceCategories = [
  { category: "present", label: "Present", counts: "nothing" },
  { category: "excused_absence", label: "Excused absence", counts: "excused" },
  { category: "unexcused_absence", label: "Unexcused absence", counts: "unexcused" },
  { category: "out_of_school_suspension", label: "Out-of-school suspension", counts: "suspended" },
  { category: "in_school_suspension", label: "In-school suspension", counts: "nothing" },
  { category: "tardy", label: "Tardy", counts: "nothing" },
  { category: "early_departure", label: "Early departure", counts: "nothing" }
] as const;

export type AttendanceCategory = (typeof attendanceCategories)[number]["category"];
