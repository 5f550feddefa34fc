import { scaleRatings } from "../../assessment/rating.js";
import type { Agreement } from "../../assessment/tally.js";
import type { Session } from "../session.js";
import { withEntry } from "../with-entry.js";

/** The rating that the team agreed upon, the first of which sets the day; taken back where it is empty, with its reason. */
export function withAgreed(session: Session, question_id: string, rating: string, today: string): Session {
  const { agreed_on, ratings, notes } = session.agreement;
  const agreed = scaleRatings.find((d) => d === rating);
  return withAgreement(session, {
    agreed_on: agreed ? agreed_on || today : agreed_on,
    ratings: withEntry(ratings, question_id, agreed),
    notes: agreed ? notes : withEntry(notes, question_id, undefined)
  });
}

/** Why the team agreed on it, in its own words. */
export function withWhy(session: Session, question_id: string, why: string): Session {
  return withAgreement(session, {
    notes: withEntry(session.agreement.notes, question_id, why === "" ? undefined : why)
  });
}

export function withRoom(session: Session, role_id: string, members: number): Session {
  const others = session.agreement.in_the_room.filter((d) => d.role_id !== role_id);
  return withAgreement(session, {
    in_the_room: members > 0 ? [...others, { role_id, members }] : others
  });
}

export function withAgreedOn(session: Session, agreed_on: string): Session {
  return withAgreement(session, { agreed_on });
}

function withAgreement(session: Session, change: Partial<Agreement>): Session {
  return { ...session, agreement: { ...session.agreement, ...change } };
}
