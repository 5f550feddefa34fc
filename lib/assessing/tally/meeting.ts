import { longDateIn } from "../../assessment/words/long-date.js";
import { tallyWords } from "../../assessment/words/tally-words.js";
import { say, type AssessmentPlace } from "../../page/assessment/assessment-frame.js";
import { today } from "../browser.js";
import { all, byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import type { Session } from "../session.js";
import { withAgreed, withAgreedOn, withRoom, withWhy } from "./agreement-edits.js";

/** Listens to the ratings that the team agrees upon, why, when, and who was there. */
export function listenToAgreement(page: HTMLElement, kept: Kept<Session>): void {
  page.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { agreed } = target.dataset;
    if (agreed !== undefined) kept.change((session) => withAgreed(session, agreed, target.value, today()));
  });
  page.addEventListener("click", ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset["askWhy"] : undefined;
    if (id !== undefined && target instanceof HTMLElement) openWhy(target, byId(`why-${id}`));
  });
  page.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    const { why, room } = target.dataset;
    if (why !== undefined) kept.change((session) => withWhy(session, why, target.value));
    if (room !== undefined)
      kept.change((session) => withRoom(session, room, Math.min(60, Math.trunc(Number(target.value)))));
    if (target.id === "agreed-on") kept.change((session) => withAgreedOn(session, target.value));
  });
}

/** A reason that was written stays in sight. */
function openWhy(button: HTMLElement, field: HTMLElement): void {
  const isEmpty = field instanceof HTMLTextAreaElement && field.value === "";
  field.hidden = !field.hidden && isEmpty;
  button.setAttribute("aria-expanded", String(!field.hidden));
  if (!field.hidden) field.focus();
}

/** Puts day and room into their fields, and into the sentence that stands on paper. */
export function showMeeting({ agreement }: Session, place: AssessmentPlace): void {
  const words = tallyWords[place.language];
  const day = byId<HTMLInputElement>("agreed-on");
  if (day.value !== agreement.agreed_on) day.value = agreement.agreed_on;
  const members = (role: string): number =>
    agreement.in_the_room.find((d) => d.role_id === role)?.members ?? 0;
  for (const field of all<HTMLInputElement>("[data-room]")) {
    const value = members(field.dataset["room"] ?? "");
    if (Number(field.value) !== value) field.value = value === 0 ? "" : String(value);
  }
  const people = place.instrument.roles
    .filter((d) => members(d.role_id) > 0)
    .map((d) => words.roomPart(members(d.role_id), say(place, d.label)));
  const isKnown = agreement.agreed_on !== "" && people.length > 0;
  setText(
    byId("room-words"),
    isKnown ? words.roomWords(longDateIn(place.language, agreement.agreed_on), people.join(", ")) : ""
  );
}
