/**
 * Measurements that have nothing to do with anything: not with absence, not with each other, not with who takes part.
 * An explanation that gives them weight is wrong.
 */
export const plantedNulls = [
  { table: "survey_response", column: "scale", value: "Color memory", what: "a survey scale" },
  { table: "assessment_result", column: "measure", value: "Tessera", what: "an assessment measure" },
  { table: "digital_activity", column: "app", value: "Wordwell", what: "an app" }
] as const;

export const nullScale = plantedNulls[0].value;
export const nullMeasure = plantedNulls[1].value;
export const nullApp = plantedNulls[2].value;
