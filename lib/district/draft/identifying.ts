import type { ColumnProfile } from "./profile.js";
import { nameParts, plainName } from "./plain-name.js";

/** Names of columns that tell who a person is. */
const names =
  /^(first|last|middle|given|family|sur|nick|preferred|maiden|display|full|legal|student|pupil|teacher|staff|guardian|parent|mother|father|contact|user|login)[a-z]*name\d?$|^(surname|forename|firstname|lastname|login|account|ssn|socialsecuritynumber|comments?|remarks?|principal|teacher|guardian|parent|counselor|first|last)$/;
const parts = [
  "email",
  "mail",
  "phone",
  "mobile",
  "cell",
  "address",
  "street",
  "guardian",
  "parent",
  "ssn",
  "mailnickname",
  "userprincipalname"
];
/** Free text speaks of a person where the rows are of students. */
const ofStudents = ["note", "notes", "name", "description", "comment", "zip", "zipcode"];

/** Why a column seems to tell who a person is; undefined if it does not. Its values are neither shown nor written anywhere. */
export function identifying(column: ColumnProfile, isOfStudents: boolean): string | undefined {
  const name = plainName(column.name);
  if (/^e?mail|email/.test(name) || names.test(name) || nameParts(column.name).some((d) => parts.includes(d)))
    return "by its name";
  if (isOfStudents && ofStudents.includes(name)) return "free text in rows of students";
  const looks = column.shapes.some(
    ({ value }) => /[aA9]@[aA9]/.test(value) || /^\(?999\)?[-. ]+999[-. ]9999$/.test(value)
  );
  return looks ? "its values look like e-mail addresses or phone numbers" : undefined;
}
