import type { ScaleRating } from "../../rating.js";
import type { ReportWords } from "../en/report.js";

/** Palabras del informe publicado. */
export const report: ReportWords = {
  name: "Autoevaluación",
  title: "Autoevaluación",
  otherLanguage: "In English",
  date: (iso) =>
    `${Number(iso.slice(8, 10))} de ${months[Number(iso.slice(5, 7)) - 1]} de ${iso.slice(0, 4)}`,
  month: (iso) => `${months[Number(iso.slice(5, 7)) - 1]} de ${iso.slice(0, 4)}`,
  number: (value) => numbers[value] ?? String(value),
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} y ${items.at(-1)}`),
  answered: (members) => `${members} miembros respondieron`,
  demoTeam: "el equipo inventado de la demostración",
  demo: "El distrito, su equipo, estas respuestas y este plan son inventados: los hizo un simulador para mostrar cómo se ve el informe.",
  urgentHeadline: (practices, isOne, where) =>
    `${practices} ${isOne ? "práctica es una carencia urgente" : "prácticas son carencias urgentes"}${where}`,
  allIn: (ingredient) => `, todas en ${ingredient}`,
  mostIn: (ingredient) => `, la mayoría en ${ingredient}`,
  isIn: (ingredient) => `, en ${ingredient}`,
  noUrgentHeadline: (practices, isOne) =>
    `Ninguna carencia urgente; ${practices} ${isOne ? "práctica podría ser mejor" : "prácticas podrían ser mejores"}`,
  noGapHeadline: (practices) => `Ninguna carencia entre ${practices} prácticas`,
  planHeadline: (goals, isOne, year) => `El plan para ${year}: ${goals} ${isOne ? "meta" : "metas"}`,
  nothingHeadline: "Los resultados del equipo aún no se han publicado",
  agreedStandfirst: (practices, counts) =>
    `El equipo acordó una calificación para ${practices} prácticas: ${counts}.`,
  medianStandfirst: (practices, counts) =>
    `No se publicaron calificaciones acordadas; según la mediana de las respuestas, las ${practices} prácticas quedan así: ${counts}.`,
  counted: ({ rating, practices }) => `${practices} ${ratingWords[rating][practices === 1 ? 0 : 1]}`,
  splitStandfirst: (practice, isMore) =>
    `En «${practice}» sus miembros están ${isMore ? "más separados que en ninguna otra" : "muy separados"}: una sola calificación esconde allí un desacuerdo que merece una hora.`,
  gridTitle: "Calificaciones acordadas, cinco preguntas por ingrediente",
  gridTitleMedian: "Dónde está la mediana de las respuestas, cinco preguntas por ingrediente",
  gridReading: "Una fila por ingrediente y una celda por pregunta, en su orden.",
  farApart: "miembros muy separados",
  notAgreed: "sin acuerdo",
  practicesHeadline: (far, of, most) =>
    far === 0
      ? `Los miembros están bastante cerca en las ${of} prácticas`
      : `Los miembros están muy separados en ${far} de ${of} prácticas${most ? `, sobre todo en «${most}»` : ""}`,
  practicesHeadlineAgreed: (of) => `Lo que el equipo acordó sobre ${of} prácticas`,
  practicesReading: (members) =>
    `Un punto por cada uno de los ${members} miembros; el recuadro marca la calificación acordada en la reunión. Desacuerdo: 0 cuando todas las personas califican igual, 1 cuando la mitad está en cada extremo; «no sé» no cuenta.`,
  practicesReadingMedian: (members) =>
    `De un equipo de ${members} solo se muestra la mediana, como una línea gruesa; el recuadro marca la calificación acordada en la reunión.`,
  practicesReadingAgreed:
    "No se publicaron las respuestas de los miembros; la calificación es la acordada en la reunión.",
  column: {
    practice: "Práctica",
    members: "Miembros",
    disagreement: "Desacuerdo",
    agreed: "Calificación acordada",
    evidence: "Lo que dicen los datos",
    goals: "Meta",
    measure: "Medida",
    steps: "Pasos"
  },
  dotsTitle: (practice, counts) => `${practice}: ${counts}`,
  dotsCount: (label, members) => `${members} ${label.toLowerCase()}`,
  medianTitle: (practice, median) => `${practice}: mediana ${median}`,
  side: (family, rating) => `${family}: ${rating}`,
  practicesNote: (members, asOf) =>
    `${members ? "Los miembros no se nombran, ni aquí ni en ningún archivo; un grupo de cargos con menos de tres personas nunca se muestra por separado. " : ""}Datos al ${asOf}.`,
  inTheRoom: (people, roles, date) =>
    `${people} personas acordaron estas calificaciones el ${date}: ${roles}.`,
  priorities: "Prioridades",
  prioritiesHeadline: (priorities, isOne) =>
    `${priorities} ${isOne ? "práctica va" : "prácticas van"} primero este año`,
  goalsHeadline: (goals, good, late) =>
    `${good} de ${goals} ${goals === 1 ? "meta lograda" : "metas logradas"} o en camino${late > 0 ? `; ${late} ${late === 1 ? "paso atrasado" : "pasos atrasados"}` : ""}`,
  goalsUnknownHeadline: (goals) =>
    `${goals} ${goals === 1 ? "meta, de la que" : "metas, de las que"} aún no se sabe nada`,
  goalsReading:
    "Porcentaje de estudiantes con ausentismo crónico (durante el año: en camino de tenerlo), según las cifras de este sitio, junto a la línea recta del punto de partida al objetivo. La cuenta empieza de nuevo cada año escolar, por eso los primeros períodos saltan.",
  goalStatus: {
    met: "Lograda",
    on_course: "En camino",
    behind: "Atrasada",
    not_yet_known: "Aún no se sabe"
  },
  goalWords: (from, baselineDate, to, targetDate) =>
    `De ${from} (${baselineDate}) a ${to} para el ${targetDate}.`,
  goalNow: (rate, date, off, isBehind) =>
    `${rate} el ${date}, ${off} por ${isBehind ? "encima" : "debajo"} de la línea.`,
  points: (value) => `${value} ${value === "1.0" ? "punto" : "puntos"}`,
  goalPlace: (place) => `Tasa de ausentismo crónico: ${place}`,
  wholeDistrict: "todo el distrito",
  placeGone: (place) =>
    `Aún no se sabe el avance, porque las cifras de este sitio ya no incluyen «${place}»: elija otra medida en la página del plan.`,
  placeHidden: "Aún no se sabe el avance, porque la cifra está oculta.",
  noFigureYet:
    "Aún no se sabe el avance, porque no se ha publicado ninguna cifra después del punto de partida.",
  responsible: "Responsable",
  step: "Paso",
  due: "Fecha",
  status: "Estado",
  late: (date) => `atrasado: era para el ${date}`,
  noSteps: "No hay pasos escritos.",
  serves: "Responde a",
  baseline: "Partida",
  target: "Objetivo",
  now: "Ahora",
  notYetKnown: "aún no se sabe",
  hidden: "oculto",
  targetLine: "Línea hacia el objetivo",
  yearsHeadline: (earlier, better, worse) =>
    `Desde ${earlier}, ${better} ${better === 1 ? "práctica tiene" : "prácticas tienen"} mejor calificación y ${worse} peor`,
  yearsReading: (by) =>
    by === "agreed"
      ? "Calificaciones acordadas en ambos años. Los equipos cambian, y también lo que saben: un paso abajo puede ser una mirada más atenta."
      : "Medianas de las respuestas en ambos años. Los equipos cambian, y también lo que saben: un paso abajo puede ser una mirada más atenta.",
  yearsSame: (practices) => `Iguales en ambos años: ${practices}.`,
  change: "Cambio",
  evidenceReading: (asOf) =>
    `Calculado con los registros del distrito y con lo que este sitio contiene, al ${asOf}.`,
  tools: {
    table: "Ver como tabla",
    chart: "Ver como gráfica",
    csv: "Descargar CSV",
    json: "Descargar JSON",
    counted: "Cómo se cuenta (en inglés)",
    print: "Imprimir el informe"
  },
  end: {
    fresh: "Qué tan reciente es",
    words: "Qué significan las palabras",
    left: "Qué se dejó fuera",
    released: (released, asOf) =>
      `Los resultados del equipo se publicaron el ${released}; las cifras son al ${asOf}.`,
    meanings: (threshold) =>
      `Ausentismo crónico: faltar el ${threshold} o más de los días de inscripción, por cualquier razón.`,
    leftOut:
      "Las respuestas de cada miembro, sus notas y sus códigos nunca salen del navegador de quien coordina. Los grupos demasiado pequeños se ocultan.",
    notReleased: (parts) => `No se publicó: ${parts}.`
  },
  parts: {
    tally: "las respuestas de los miembros",
    agreement: "las calificaciones acordadas",
    plan: "el plan"
  },
  cycle: {
    headline: "¿Tiene el distrito un enfoque sistémico del ausentismo crónico?",
    standfirst:
      "Una vez al año, un equipo de todos los departamentos se lo pregunta, práctica por práctica. Sus resultados estarán aquí cuando quien coordina los publique.",
    steps: [
      {
        title: "Cada miembro responde a solas",
        text: "25 preguntas en cinco ingredientes, en un teléfono o una computadora, en inglés o en español. No se pide el nombre; nada sale del navegador.",
        link: "Responder"
      },
      {
        title: "Quien coordina hace el recuento",
        text: "Los archivos o códigos de 2 a 60 miembros muestran fortalezas, carencias y dónde difieren las opiniones. El equipo se reúne y acuerda una calificación para cada práctica.",
        link: "Recuento"
      },
      {
        title: "El equipo planifica",
        text: "Prioridades, metas con un punto de partida y un objetivo de las cifras del propio distrito, quién hace qué y para cuándo.",
        link: "Plan"
      },
      {
        title: "El distrito informa",
        text: "Lo que quien coordina publica pasa a esta página, y cada nueva publicación de datos vuelve a dibujar el avance. Los resultados del próximo año estarán a su lado.",
        link: undefined
      }
    ],
    reading:
      "Lo que los registros del distrito ya pueden decir está abajo, responda lo que responda el equipo."
  },
  again: "Responder, hacer el recuento o planificar",
  fileOf: (year) => `Autoevaluación ${year}`
};

const months = [
  ...["enero", "febrero", "marzo", "abril", "mayo", "junio"],
  ...["julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
];

const numbers = [
  "Ninguna",
  "Una",
  "Dos",
  "Tres",
  "Cuatro",
  "Cinco",
  "Seis",
  "Siete",
  "Ocho",
  "Nueve",
  "Diez"
];

const ratingWords: Readonly<Record<ScaleRating, readonly [one: string, more: string]>> = {
  strength: ["fortaleza", "fortalezas"],
  ok_for_now: ["bien por ahora", "bien por ahora"],
  could_be_better: ["que podría ser mejor", "que podrían ser mejores"],
  urgent_gap: ["carencia urgente", "carencias urgentes"]
};
