import { otherFamily } from "./family-of.js";
import type {
  Department,
  Ingredient,
  Instrument,
  Question,
  Role,
  RoleFamily,
  VersionMap
} from "./instrument.js";
import { isEntry, Judge, place, type Span } from "./judge.js";
import { ratings, type Rating } from "./rating.js";

/** Reads what instrument.json holds, or throws one AssessmentError that lists everything wrong with it. */
export function normaliseInstrument(json: unknown): Instrument {
  const judge = new Judge();
  const entry = judge.entry(json, "", instrumentKeys);
  const languages = judge.list(entry["languages"], "languages", [1, 12], (value, key) =>
    judge.id(value, key, /^[a-z]{2,3}(-[A-Z]{2})?$/, "give a language tag, such as en")
  );
  judge.once(languages, (index) => `languages[${index}]`);
  const door = new InstrumentDoor(judge, languages);
  const families = judge.list(entry["families"], "families", [2, 12], (d, key) => door.family(d, key));
  const familyIds = families.map((d) => d.family_id);
  const ingredients = judge.list(entry["ingredients"], "ingredients", five, (d, key) =>
    door.ingredient(d, key)
  );
  const questionIds = ingredients.flatMap((d) => d.questions).map((d) => d.question_id);
  const version = judge.whole(entry["version"], "version", [1, mostVersions]);
  const instrument: Instrument = {
    instrument_id: judge.id(entry["instrument_id"], "instrument_id", idPattern, idAdvice),
    version,
    languages,
    title: door.words(entry["title"], "title", 120),
    ingredients,
    rating_labels: door.labels(entry["rating_labels"]),
    roles: judge.list(entry["roles"], "roles", [2, mostListed], (d, key) => door.role(d, key, familyIds)),
    departments: judge.list(entry["departments"], "departments", [1, mostListed], (d, key) =>
      door.department(d, key, familyIds)
    ),
    families,
    maps_from: judge.list(entry["maps_from"], "maps_from", [0, mostVersions], (d, key) =>
      door.map(d, key, version, questionIds)
    )
  };
  judgeOnce(instrument, judge);
  judge.settle();
  return instrument;
}

/** Of roles, and of departments: more do not fit into a code. */
export const mostListed = 32;
/** More do not fit into a code. */
export const mostVersions = 32;

const five: Span = [5, 5];
const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const idAdvice = "begin with a letter, then letters, digits, _ or -, 40 at most";

const instrumentKeys = [
  ...["instrument_id", "version", "languages", "title", "ingredients", "rating_labels"],
  ...["roles", "departments", "families", "maps_from"]
];

/** The parts of an instrument, each in all of its languages. */
class InstrumentDoor {
  constructor(
    private readonly judge: Judge,
    private readonly languages: readonly string[]
  ) {}

  words(value: unknown, key: string, most: number): Readonly<Record<string, string>> {
    const entry = this.judge.entry(value, key, this.languages);
    const text = (language: string) => this.judge.text(entry[language], place(key, language), [1, most]);
    return Object.fromEntries(
      this.languages
        .filter((d) => d !== "")
        .map((language) => [language, isEntry(value) ? text(language) : ""])
    );
  }

  ingredient(value: unknown, key: string): Ingredient {
    const entry = this.judge.entry(value, key, ["ingredient_id", "title", "intent", "questions"]);
    return {
      ingredient_id: this.id(entry["ingredient_id"], `${key}.ingredient_id`),
      title: this.words(entry["title"], `${key}.title`, 60),
      intent: this.words(entry["intent"], `${key}.intent`, 600),
      questions: this.judge.list(entry["questions"], `${key}.questions`, five, (d, k) => this.question(d, k))
    };
  }

  question(value: unknown, key: string): Question {
    const entry = this.judge.entry(value, key, ["question_id", "practice", "text"]);
    return {
      question_id: this.id(entry["question_id"], `${key}.question_id`),
      practice: this.words(entry["practice"], `${key}.practice`, 60),
      text: this.words(entry["text"], `${key}.text`, 600)
    };
  }

  labels(value: unknown): Readonly<Record<Rating, Readonly<Record<string, string>>>> {
    const entry = this.judge.entry(value, "rating_labels", ratings);
    const label = (rating: Rating) => this.words(entry[rating], `rating_labels.${rating}`, 40);
    return {
      strength: label("strength"),
      ok_for_now: label("ok_for_now"),
      could_be_better: label("could_be_better"),
      urgent_gap: label("urgent_gap"),
      unsure: label("unsure")
    };
  }

  role(value: unknown, key: string, families: readonly string[]): Role {
    const entry = this.judge.entry(value, key, ["role_id", "label"], ["family"]);
    const role = {
      role_id: this.id(entry["role_id"], `${key}.role_id`),
      label: this.words(entry["label"], `${key}.label`, 80)
    };
    if (entry["family"] === undefined) return role;
    return { ...role, family: this.judge.listed(entry["family"], `${key}.family`, families) };
  }

  department(value: unknown, key: string, families: readonly string[]): Department {
    const entry = this.judge.entry(value, key, ["department_id", "label", "family"]);
    return {
      department_id: this.id(entry["department_id"], `${key}.department_id`),
      label: this.words(entry["label"], `${key}.label`, 80),
      family: this.judge.listed(entry["family"], `${key}.family`, families)
    };
  }

  family(value: unknown, key: string): RoleFamily {
    const entry = this.judge.entry(value, key, ["family_id", "label"]);
    const family_id = this.id(entry["family_id"], `${key}.family_id`);
    if (family_id === otherFamily)
      this.judge.complain(
        `${key}.family_id`,
        `"${otherFamily}" is kept for small families`,
        "call it otherwise"
      );
    return { family_id, label: this.words(entry["label"], `${key}.label`, 60) };
  }

  map(value: unknown, key: string, version: number, questions: readonly string[]): VersionMap {
    const entry = this.judge.entry(value, key, ["version", "questions"]);
    const [from, most] = [
      this.judge.whole(entry["version"], `${key}.version`, [1, mostVersions]),
      version - 1
    ];
    if (from > most)
      this.judge.complain(`${key}.version`, `${from} is not before ${version}`, "map earlier versions only");
    const earlier = isEntry(entry["questions"]) ? Object.keys(entry["questions"]) : [];
    for (const id of earlier) this.id(id, place(`${key}.questions`, id));
    const map = this.judge.record(entry["questions"], `${key}.questions`, earlier, (to, k) =>
      this.judge.listed(to, k, questions)
    );
    this.judge.once(Object.values(map), (index) => place(`${key}.questions`, earlier[index] ?? ""));
    return { version: from, questions: map };
  }

  private id(value: unknown, key: string): string {
    return this.judge.id(value, key, idPattern, idAdvice);
  }
}

/** No id and no version stands twice in its list. */
function judgeOnce({ ingredients, roles, departments, families, maps_from }: Instrument, judge: Judge): void {
  judge.once(
    ingredients.map((d) => d.ingredient_id),
    (i) => `ingredients[${i}].ingredient_id`
  );
  const places = ingredients.flatMap((d, i) =>
    d.questions.map((q, j) => [q.question_id, `ingredients[${i}].questions[${j}].question_id`] as const)
  );
  judge.once(
    places.map(([id]) => id),
    (i) => places[i]?.[1] ?? ""
  );
  judge.once(
    roles.map((d) => d.role_id),
    (i) => `roles[${i}].role_id`
  );
  judge.once(
    departments.map((d) => d.department_id),
    (i) => `departments[${i}].department_id`
  );
  judge.once(
    families.map((d) => d.family_id),
    (i) => `families[${i}].family_id`
  );
  judge.once(
    maps_from.map((d) => `${d.version}`),
    (i) => `maps_from[${i}].version`
  );
}
