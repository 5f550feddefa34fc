import type { ScaleWords } from "../en/scale.js";

/** Palabras de calificaciones, distancias, grupos y avance, dondequiera que se muestren. */
export const scale: ScaleWords = {
  distance: {
    close: "muy cercanas",
    some: "algo distintas",
    wide: "muy distintas",
    split: "divididas"
  },
  distanceMeaning: {
    close: "desacuerdo de hasta 0.45",
    some: "desacuerdo de más de 0.45 y hasta 0.6",
    wide: "desacuerdo de más de 0.6 y hasta 0.8",
    split: "desacuerdo de más de 0.8"
  },
  disagreement: "Desacuerdo",
  disagreementMeaning:
    "0 cuando todas las personas que calificaron dieron la misma calificación; 1 cuando la mitad está en cada extremo de la escala: uno menos la concordancia l² de Blair y Lacy (2000). «No sé» no está en la escala y no cuenta.",
  between: (better, worse) => `entre ${better} y ${worse}`,
  notAnswered: "sin respuesta",
  noMedian: "nadie la calificó",
  otherFamilies: "Otras personas",
  otherFamiliesMeaning: "Los grupos de cargos con menos de tres personas nunca se muestran por separado.",
  strengths: "Fortalezas",
  practicesToContinue: "Prácticas que conviene continuar",
  gaps: "Carencias",
  urgentGaps: "Carencias urgentes",
  differences: "Diferencias de opinión",
  unknowns: "Lo que el equipo no sabe",
  progress: {
    met: "cumplida",
    on_course: "en camino",
    behind: "con retraso",
    not_yet_known: "aún no se sabe"
  },
  status: {
    not_started: "sin empezar",
    under_way: "en curso",
    done: "terminado",
    dropped: "abandonado"
  },
  change: {
    better: "mejor",
    same: "igual",
    worse: "peor",
    not_comparable: "no se puede comparar"
  },
  changeReason: {
    not_asked_earlier: "no se preguntó, o significaba otra cosa, en el año anterior",
    no_rating_earlier: "no tiene calificación en el año anterior",
    no_rating_later: "no tiene calificación en el año posterior"
  },
  progressReason: {
    no_figure: "aún no se ha publicado ninguna cifra desde el punto de partida",
    withheld: "la cifra está oculta, para proteger a los estudiantes"
  },
  direction: {
    too_good: "la calificación es mejor que la cifra",
    too_bad: "la calificación es peor que la cifra"
  },
  setAside: {
    same_again: "las mismas respuestas otra vez",
    superseded: "reemplazadas por una entrega posterior de la misma persona",
    conflicting: "otras respuestas con el mismo número de entrega: pregunte a la persona"
  }
};
