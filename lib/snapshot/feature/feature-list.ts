import type { Feature } from "./feature.js";
import { attendanceFeatures } from "./list/attendance.js";
import { barrierFeatures } from "./list/barriers.js";
import { demographicFeatures } from "./list/demographics.js";
import { engagementFeatures } from "./list/engagement.js";
import { historyFeatures } from "./list/history.js";
import { peerFeatures } from "./list/peers.js";
import { schoolExperienceFeatures } from "./list/school-experience.js";

/** Every feature, by group: the SQL, the design matrix, the methods page and the reasons come from this list. */
export const features: readonly Feature[] = [
  ...attendanceFeatures,
  ...historyFeatures,
  ...barrierFeatures,
  ...schoolExperienceFeatures,
  ...engagementFeatures,
  ...peerFeatures,
  ...demographicFeatures
];
