import type { EvidenceWords } from "../en/evidence.js";

/** Lo que los datos propios del distrito dicen de las prácticas, y qué significa cada cifra. */
export const evidence: EvidenceWords = {
  items: {
    snapshots_published: {
      label: "Períodos de dos semanas publicados",
      line: ({ numerator, denominator }) =>
        `Publicado en ${numerator} de ${denominator} períodos de dos semanas`,
      definition:
        "Períodos de dos semanas de este año escolar de los que este sitio publicó datos, según su registro de publicaciones, entre los que ya terminaron."
    },
    schools_complete: {
      label: "Escuelas con asistencia completa",
      line: ({ numerator, denominator }) => `Asistencia completa en ${numerator} de ${denominator} escuelas`,
      definition:
        "Escuelas cuya asistencia llega hasta el último día de clases, entre las que enviaron algo en los últimos 20 días de clases."
    },
    days_behind: {
      label: "Días de clases de retraso",
      line: ({ value }) => `Escuela mediana: ${value} de retraso`,
      definition:
        "Mediana, entre esas escuelas, de los días de clases que van del último día con asistencia a la fecha de los datos."
    },
    families_contacted: {
      label: "Familias contactadas",
      line: ({ value, denominator }) =>
        `Contacto registrado para el ${value} de ${denominator} estudiantes con ausentismo crónico`,
      definition:
        "Estudiantes con ausentismo crónico hasta la fecha cuya familia recibió este año una carta, una llamada, una visita u otro contacto sobre la asistencia, entre todos los que lo tienen."
    },
    board_breakdowns: {
      label: "Desgloses para la junta",
      line: ({ numerator, denominator }) =>
        `Este sitio tiene ${numerator} de ${denominator} desgloses para la junta`,
      definition:
        "Por escuela, por grado y por los grupos de la ley ESSA: raza y etnia, desventaja económica, discapacidad, estudiantes que aprenden inglés. Se cuenta si el último período muestra una cifra."
    },
    breakdowns_published: {
      label: "Desgloses publicados",
      line: ({ numerator, denominator }) => `Este sitio tiene ${numerator} de ${denominator} desgloses`,
      definition:
        "Grado, escuela, docente, discapacidad (IEP), Sección 504, comidas gratuitas o a precio reducido (desventaja económica), raza y etnia, estudiantes que aprenden inglés, sin hogar, acogida temporal, vecindario. Se cuenta si el último período muestra una cifra. Las cifras por docente nunca son públicas."
    },
    supportive_first: {
      label: "Apoyo antes de una medida punitiva",
      line: ({ value, denominator }) =>
        `El apoyo vino primero para el ${value} de ${denominator} estudiantes con una medida punitiva`,
      definition:
        "Estudiantes que este año recibieron un contacto que amenaza o impone una sanción y que un día anterior del año recibieron uno de apoyo. Los contactos de tipo desconocido no cuentan."
    },
    first_contact_supportive: {
      label: "Primer contacto de apoyo",
      line: ({ value, denominator }) =>
        `El primer contacto fue de apoyo para el ${value} de ${denominator} estudiantes contactados`,
      definition:
        "Estudiantes con algún contacto sobre la asistencia este año cuyo primer día de contacto no trajo ninguno punitivo."
    },
    goals_set: {
      label: "Metas fijadas",
      line: ({ value }) => `Metas fijadas: ${value}`,
      definition: "Metas del plan publicado para este año escolar."
    },
    goals_on_course: {
      label: "Metas en camino",
      line: ({ numerator, denominator }) => `${numerator} de ${denominator} metas logradas o en camino`,
      definition:
        "Metas cuya última cifra publicada está en la línea recta del punto de partida al objetivo, o por debajo, entre las que tienen cifra."
    },
    high_rate_schools_supported: {
      label: "Escuelas de tasa alta con intervenciones",
      line: ({ numerator, denominator }) =>
        `Intervenciones registradas en ${numerator} de las ${denominator} escuelas con las tasas más altas`,
      definition:
        "La cuarta parte de las escuelas con mayor tasa de ausentismo crónico: aquellas en las que se asignó una intervención este año al menos a tantos estudiantes como la celda mínima del distrito (un número menor nunca se muestra), sin contar grupos de control ni listas de espera."
    },
    kinds_of_support: {
      label: "Escuelas con varios tipos de apoyo",
      line: ({ numerator, denominator }) =>
        `Dos o más tipos de apoyo registrados en ${numerator} de ${denominator} escuelas`,
      definition:
        "Escuelas en las que se asignaron este año al menos dos intervenciones distintas, cada una al menos a tantos estudiantes como la celda mínima del distrito (un número menor nunca se muestra)."
    },
    high_score_supported: {
      label: "Puntajes de riesgo altos con intervención",
      line: ({ value, denominator }) =>
        `Intervención registrada para el ${value} de los ${denominator} estudiantes con los puntajes de riesgo más altos`,
      definition:
        "De los estudiantes cuyo resultado sigue abierto, la décima parte con los puntajes más altos del modelo publicado: aquellos a quienes se les asignó una intervención este año."
    },
    chronic_supported: {
      label: "Ausentismo crónico con intervención",
      line: ({ value, denominator }) =>
        `Intervención registrada para el ${value} de ${denominator} estudiantes con ausentismo crónico`,
      definition:
        "Donde no se publica un modelo: estudiantes con ausentismo crónico hasta la fecha a quienes se les asignó una intervención este año."
    }
  },
  reasons: {
    no_blocks: "n/d, porque no ha terminado ningún período de dos semanas",
    no_ledger:
      "n/d, porque esta copia de Rollcall no guardó un registro de publicaciones anteriores, o uno demasiado corto",
    no_students: "n/d, porque no se cuenta a ningún estudiante",
    no_chronic_students: "n/d, porque ningún estudiante tiene ausentismo crónico hasta la fecha",
    no_outreach: "n/d, porque este año no se registró ningún contacto",
    no_punitive_step: "n/d, porque este año no se registró ninguna medida punitiva",
    no_intervention: "n/d, porque este año no se registró ninguna intervención",
    no_attendance_dates: "n/d, porque no se conocen las fechas de las escuelas",
    too_few_schools: "n/d, porque hay muy pocas escuelas para comparar",
    too_few_students: "oculto: hablaría de muy pocos estudiantes",
    no_plan: "n/d, porque no se publicó ningún plan"
  },
  breakdowns: {
    grade: "grado",
    school: "escuela",
    teacher: "docente",
    disability: "discapacidad (IEP)",
    section_504: "Sección 504",
    meals: "comidas gratuitas o a precio reducido",
    ethnicity: "raza y etnia",
    english_learner: "estudiantes que aprenden inglés",
    homeless: "sin hogar",
    foster_care: "acogida temporal",
    neighborhood: "vecindario"
  },
  days: (days, isOne) => `${days} ${isOne ? "día" : "días"} de clases`,
  notHeld: (list) => `faltan: ${list}`,
  none: "No hay cifra en los registros: pregunte al equipo",
  talk: "Datos y calificación difieren: conversar",
  talkMeaning:
    "«Datos y calificación difieren» es una regla práctica para conversar, nunca un veredicto: una cifra puede pasar por alto lo que el equipo sabe.",
  headline: (figures, contradictions) =>
    contradictions === 0
      ? `Los registros del distrito responden sobre ${figures} prácticas`
      : `Los registros del distrito responden sobre ${figures} prácticas; en ${contradictions} difieren de la calificación`,
  columns: { practice: "Práctica", figure: "Cifra", says: "Qué dice", meaning: "Cómo se cuenta" }
};
