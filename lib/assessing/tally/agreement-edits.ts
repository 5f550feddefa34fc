import type { ScaleRating } from "../../assessment/rating.js";
import type { Agreement } from "../../assessment/tally.js";
import type { Session } from "../session.js";

/** What the coordinator enters in the meeting; a day is filled in with the first rating where none is set. */
export function withAgreed(session: Session, question_id: string, rating: string, today: string): Session {
  const { agreement } = session;
  const { [question_id]: _, ...ratings } = agreement.ratings;
  const { [question_id]: note, ...notes } = agreement.notes;
  if (rating === "") return withAgreement(session, { ratings, notes });
  return withAgreement(session, {
    agreed_on: agreement.agreed_on || today,
    ratings: { ...ratings, [question_id]: rating as ScaleRating },
    notes: note === undefined ? notes : { ...notes, [question_id]: note }
  });
}

export function withWhy(session: Session, question_id: string, why: string): Session {
  const { [question_id]: _, ...notes } = session.agreement.notes;
  return withAgreement(session, { notes: why === "" ? notes : { ...notes, [question_id]: why } });
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
