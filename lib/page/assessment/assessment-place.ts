import type { Language } from "../../assessment/words/languages.js";
import { instrumentOf } from "../../publish/assessment/audit-documents.js";
import type { Edition } from "../edition.js";
import type { AssessmentPlace } from "./assessment-frame.js";

/** Where the assessment's pages of a release stand: its own instrument, district and latest school year. */
export function assessmentPlace({ release, site }: Edition, language: Language): AssessmentPlace {
  const instrument = instrumentOf(release.assessment_document);
  if (!instrument) throw new Error("the release has no instrument: run npm run snapshot");
  return { instrument, language, district_name: site.district_name, school_year: site.school_year };
}
