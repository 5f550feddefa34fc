import { total } from "../../../attendance/rule-figure.js";
import { share } from "./days-so-far.js";

/** What the comparison with others needs of each member of the cohort. */
export interface Member {
  readonly student_key: string;
  readonly school_id: string;
  readonly grade_level: string | null;
  /** Of all the member's days of the year so far, at whichever school. */
  readonly missed_units: number;
  readonly known_units: number;
  readonly digital_minutes_recent: number | null;
}

export interface PeerFeatures {
  readonly school_absence_rate: number | null;
  readonly grade_absence_rate: number | null;
  readonly digital_minutes_z: number | null;
}

/** Fewer students than this with digital activity make no yardstick. */
const fewestCompared = 10;

/** A member among the members of the same snapshot: others' absence, and digital minutes within school and grade. */
export function peerFeatures(member: Member, members: readonly Member[]): PeerFeatures {
  const schoolMates = members.filter(({ school_id }) => school_id === member.school_id);
  const gradeMates =
    member.grade_level === null
      ? []
      : schoolMates.filter(({ grade_level }) => grade_level === member.grade_level);
  return {
    school_absence_rate: rateWithout(member, schoolMates),
    grade_absence_rate: rateWithout(member, gradeMates),
    digital_minutes_z: standing(
      member.digital_minutes_recent,
      gradeMates.map((mate) => mate.digital_minutes_recent).filter((minutes) => minutes !== null)
    )
  };
}

function rateWithout(member: Member, mates: readonly Member[]): number | null {
  const others = mates.filter(({ student_key }) => student_key !== member.student_key);
  return share(
    total(others, (other) => other.missed_units),
    total(others, (other) => other.known_units)
  );
}

/** Standard deviations above the mean of all, own value included; null of too few, and where all are alike. */
function standing(own: number | null, all: readonly number[]): number | null {
  const count = all.length;
  const sum = total(all, (value) => value);
  const spread = count * total(all, (value) => value * value) - sum * sum;
  if (own === null || count < fewestCompared || spread === 0) return null;
  return (count * own - sum) / Math.sqrt(spread);
}
