import type { Policy } from "../../attendance/policy.js";
import type { Stage } from "../../attendance/stage.js";
import { absenceCube } from "./absence-cube.js";
import { activityCube } from "./activity-cube.js";
import { cubeBlock, usualDay } from "./calendar-cube.js";
import { cubeFigure, cubeHome, cubeStudent } from "./cube-student.js";
import { cubeGroup, cubeKnownAttribute, cubeLatestStatus, cubeMember, cubeYesStatus } from "./cube-status.js";
import { dayCube, schoolDayCube } from "./day-cube.js";
import { movementCube } from "./movement-cube.js";
import { rateDayCube } from "./rate-day-cube.js";
import { reasonCube } from "./reason-cube.js";
import { schoolCube } from "./school-cube.js";

/**
 * All steps from the tables of `attendanceStages` to the counts behind a release, in order: make each one a table under
 * its name. What the gate reads is absence_cube, movement_cube, day_cube, rate_day_cube, reason_cube, activity_cube and
 * school_cube.
 */
export function cubeStages(policy: Policy, asOf: string): Stage[] {
  return [
    usualDay,
    cubeBlock(asOf),
    cubeFigure,
    cubeHome,
    cubeLatestStatus,
    cubeYesStatus(policy.statusRule),
    cubeKnownAttribute,
    cubeStudent,
    cubeMember,
    cubeGroup,
    absenceCube,
    movementCube(policy.chronicThreshold),
    schoolDayCube,
    dayCube,
    rateDayCube,
    reasonCube,
    activityCube,
    schoolCube
  ];
}
