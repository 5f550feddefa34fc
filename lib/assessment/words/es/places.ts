import type { PlaceWords } from "../place-words.js";

/** Lugares en una respuesta, una publicación o una sesión, como se dicen en una frase. */
export const places: PlaceWords = {
  items: {
    goals: (index) => `meta ${index}`,
    steps: (index) => `paso ${index}`,
    priorities: (index) => `prioridad ${index}`,
    questions: (index) => `práctica ${index}`,
    in_the_room: (index) => `presentes ${index}`,
    arrivals: (index) => `lo que llegó ${index}`,
    earlier: (index) => `año anterior ${index}`
  },
  fields: {
    ratings: "calificación",
    notes: "nota",
    agreement: "acuerdo",
    plan: "plan",
    tally: "recuento",
    title: "título",
    measure: "medida",
    place: "lugar",
    scope: "ámbito",
    block: "período",
    baseline: "punto de partida",
    baseline_as_of: "día del punto de partida",
    target: "objetivo",
    target_date: "día del objetivo",
    responsible_role: "responsable",
    due: "fecha",
    status: "estado",
    agreed_on: "día de la reunión",
    members: "número de integrantes",
    role_id: "cargo",
    department_id: "departamento",
    school_year: "año escolar",
    released_on: "día de la publicación",
    response_id: "identificador de la respuesta",
    revision: "versión",
    goal_id: "identificador de la meta",
    step_id: "identificador del paso",
    priorities: "prioridades",
    goals: "metas",
    steps: "pasos",
    in_the_room: "presentes",
    questions: "prácticas"
  }
};
