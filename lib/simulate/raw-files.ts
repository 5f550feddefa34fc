import { activityFiles } from "./activity-files.js";
import { assessmentFiles } from "./assessment-files.js";
import { attendanceFiles } from "./attendance-files.js";
import { behaviorFiles } from "./behavior-files.js";
import { publishedFiles } from "./published-files.js";
import type { RawFile } from "./raw-file.js";
import { schoolFiles } from "./school-files.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import { statusFiles } from "./status-files.js";
import { studentFiles } from "./student-files.js";
import { supportFiles } from "./support-files.js";
import { surveyFiles } from "./survey-files.js";

/** Every file that the district's systems export; data/demo/district.json maps them. */
export function rawFiles(district: SimulatedDistrict): RawFile[] {
  return [
    ...schoolFiles(district),
    ...studentFiles(district),
    ...statusFiles(district),
    ...attendanceFiles(district),
    ...behaviorFiles(district),
    ...assessmentFiles(district),
    ...surveyFiles(district),
    ...activityFiles(district),
    ...supportFiles(district),
    ...publishedFiles(district)
  ];
}
