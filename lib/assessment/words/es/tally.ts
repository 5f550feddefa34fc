import type { TallyWords } from "../en/tally.js";

const numbers = [
  "ninguna",
  "una",
  "dos",
  "tres",
  "cuatro",
  "cinco",
  "seis",
  "siete",
  "ocho",
  "nueve",
  "diez"
];
const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const word = (count: number): string => numbers[count] ?? String(count);
const practices = (count: number): string => `${word(count)} ${count === 1 ? "práctica" : "prácticas"}`;
const members = (count: number): string => `${count} ${count === 1 ? "integrante" : "integrantes"}`;

/** Palabras de la página de quien coordina: lo recibido, el recuento, lo acordado. */
export const tally: TallyWords = {
  title: "Recuento de la autoevaluación",
  name: "Autoevaluación",
  otherLanguage: "In English",
  print: "Imprimir el recuento",
  firstHeadline: "Vea en qué coincide el equipo y en qué no",
  firstStandfirst:
    "Traiga aquí los archivos y códigos de los integrantes. El recuento muestra, práctica por práctica, cómo se reparten las calificaciones y qué tan lejos están unos de otros; después el equipo acuerda una calificación en su reunión, junto a lo que dicen los datos del propio distrito.",
  stays: "Todo se queda en este navegador. No se envía nada.",
  noScripts:
    "Este navegador no ejecuta scripts, así que no puede leer archivos ni contar respuestas. Abra esta página en uno que lo haga; los formularios en papel se pueden pasar en la página de respuestas.",
  toAnswer: "Página de respuestas",
  toPlan: "Fijar metas a partir de las carencias",

  headlineNothing: (count) =>
    count === 1
      ? "Respondió 1 integrante; aún no hay ninguna calificación acordada"
      : `Respondieron ${members(count)}; aún no hay ninguna calificación acordada`,
  headlineNone: "Ninguna práctica es una carencia urgente",
  headlineUrgent: (count) =>
    count === 1
      ? "Una práctica es una carencia urgente"
      : `${large(practices(count))} son carencias urgentes`,
  headlineIn: (headline, count, ingredient) =>
    count === 1 ? `${headline}: ${ingredient}` : `${headline}, todas en ${ingredient}`,
  headlineBeing: (headline, practice) => `${headline}: ${practice}`,
  standfirstAnswers: (count, of) =>
    `${members(count)}, cada uno por su cuenta, respondieron ${of} preguntas. Nada está acordado hasta que el equipo se reúna: las medianas de abajo solo proponen.`,
  standfirstAgreed: (agreed, of, parts) =>
    agreed === of
      ? `El equipo acordó una calificación para las ${of} prácticas: ${parts}.`
      : `El equipo ha acordado hasta ahora una calificación para ${agreed} de ${of} prácticas: ${parts}.`,
  standfirstSplit: (practice) =>
    `Sus integrantes están divididos en «${practice}»; una sola calificación esconde ahí un desacuerdo que merece una hora.`,
  countOfRating: (count, label) => `${count} ${label}`,
  ratingCount: (label, count) => `${label} ${count}`,

  gridTitle: "Calificaciones acordadas, cinco ingredientes por cinco preguntas",
  farApart: "integrantes muy separados",
  notAgreed: "sin acordar",

  collect: "Traer respuestas",
  collectHow:
    "Archivos de la página de respuestas, códigos o enlaces, de 2 a 60 integrantes. Se reconocen las respuestas repetidas y las versiones anteriores.",
  drop: "Suelte aquí los archivos de respuestas",
  chooseFiles: "Elegir archivos",
  codes: "Códigos o enlaces",
  codesHow: "Pegue cuantos quiera, dentro de cualquier texto.",
  addCodes: "Añadir los códigos",
  noCodes:
    "No se encontró ningún código en este texto: un código tiene siete grupos de cuatro letras y cifras.",
  code: (index) => `código ${index}`,
  link: "enlace",
  arrivals: (kept, came) => `${members(kept)} en el recuento, de ${came} que llegaron`,
  noArrivals: "Todavía no ha llegado nada.",
  source: "Lo que llegó",
  version: "Versión",
  answered: "Respondidas",
  disposition: "Qué se hizo con ello",
  kept: "en el recuento",
  sameAgain: "repetida: las mismas respuestas ya están en el recuento",
  superseded: (revision) => `reemplazada por la versión ${revision}`,
  conflicting: "otras respuestas con la misma versión: pregunte al integrante cuáles valen",
  refused: (reason) => `rechazada: ${reason}`,
  remarked: (disposition, remarks) => `${disposition}, sin lo que falta en esta versión: ${remarks}`,
  remove: "Quitar",
  removeOf: (source) => `Quitar ${source}`,
  tooMany: (most) =>
    `el recuento está lleno: admite como máximo ${most} integrantes, y se conservan los ${most} anteriores (quite a quien no sea del equipo)`,
  tooLarge: (size) =>
    `${size} MB: un archivo de respuestas nunca pesa más de 1 MB, así que no se leyó (pida el código del integrante)`,
  otherYear: (year, own) =>
    `sus respuestas son de ${year} y este recuento es de ${own} (cuente un solo año escolar a la vez)`,
  added: (count, kept) =>
    `${count === 1 ? "Llegó 1" : `Llegaron ${count}`}; ${members(kept)} en el recuento.`,
  tooFew: "El recuento aparece en cuanto estén las respuestas de dos integrantes.",

  practicesHeadline: (apart, of) =>
    apart === 0
      ? `Los integrantes están bastante cerca en las ${of} prácticas`
      : `Los integrantes están muy separados en ${apart} de ${of} prácticas`,
  mostOfAll: (headline, practice) => `${headline}, sobre todo en «${practice}»`,
  practicesHow: (count) =>
    `Un punto por cada uno de ${members(count)}; el recuadro marca la calificación acordada en la reunión. Desacuerdo: 0 si todos califican igual, 1 si la mitad está en cada extremo; «no sé» queda fuera.`,
  practice: "Práctica",
  disagreement: "Desacuerdo",
  agreedRating: "Calificación acordada",
  agreedRatingOf: (practice) => `Calificación acordada de: ${practice}`,
  evidence: "Indicios en los datos",
  distance: { close: "poco", some: "algo", wide: "mucho", split: "dividido" },
  noDistance: "n/d",
  noDistanceWhy: "n/d, porque la calificaron menos de dos",
  notYet: "Sin acordar",
  median: (label) => `Mediana: ${label}`,
  between: (better, worse) => `${better} / ${worse}`,
  noData: "Sin datos: pregunte al equipo",
  differ: "Los datos y las calificaciones difieren: háblenlo",
  why: "Por qué",
  whyOf: (practice) => `Por qué el equipo la acordó: ${practice}`,
  notesOf: (count) => (count === 1 ? "1 nota" : `${count} notas`),
  dotsOf: (parts, unanswered) => (unanswered === 0 ? parts : `${parts}; ${unanswered} sin responder`),
  profile: (strengths, between, gaps) =>
    [
      strengths > 0 ? `${strengths} bien` : "",
      between > 0 ? `${between} en medio` : "",
      gaps > 0 ? `${gaps} por mejorar` : ""
    ]
      .filter((part) => part !== "")
      .join(", "),
  profileTitle: (ingredient, parts) => `Todas las respuestas a ${ingredient}: ${parts}`,
  practicesNote:
    "No se nombra a los integrantes. Un grupo de cargos de menos de tres personas nunca se muestra por separado. Cada línea de indicios abre su gráfico. «Los datos y las calificaciones difieren» es una regla práctica, no un veredicto.",
  evidenceAsOf: (date) => `Indicios al ${date}.`,

  standings: "Lo que suman las calificaciones",
  standingsHow: "Ordenado por las medianas; de quienes calificaron, cuántos están de este lado.",
  strengths: "Fortalezas y prácticas que conviene seguir",
  gaps: "Carencias",
  differences: "Diferencias de opinión",
  unknowns: "Lo que el equipo no sabe",
  noStrengths: "Ninguna práctica tiene una mediana de «bien por ahora» o mejor.",
  noGaps: "Ninguna práctica tiene una mediana por debajo de «bien por ahora».",
  noDifferences: "Los integrantes están cerca en todas partes.",
  shareOf: (share) => `${share} de quienes calificaron`,
  unsureOf: (share) => `${share} no sabe`,
  side: (family, count, rating) => `${family} (${count}): ${rating}`,
  noSides: "Hay muy pocas personas de cada grupo de cargos para distinguirlos.",

  meeting: "La reunión",
  meetingHow: "Cuándo lo acordó el equipo y cuántas personas de cada cargo estaban presentes. Sin nombres.",
  agreedOn: "Día de la reunión",
  inTheRoom: "Presentes",
  roomWords: (date, people) => `Acordado el ${date} por ${people}.`,
  roomPart: (count, role) => `${count} × ${role}`,

  notes: "Cómo lo saben los integrantes",
  notesHow: "Solo para quien coordina: estas notas nunca se publican ni se imprimen.",
  noNotes: "Ningún integrante escribió una nota.",

  files: "Guardar, llevar, entregar",
  filesHow:
    "El recuento se guarda en este navegador. El archivo de la sesión contiene cada respuesta y cada nota, para que pueda seguir en otro lugar: guárdelo para usted.",
  saveSession: "Descargar el archivo de la sesión",
  openSession: "Seguir desde un archivo de sesión",
  saveCsv: "Descargar el recuento en CSV",
  clearSession: "Vaciar este recuento",
  clearTitle: "¿Vaciar este recuento?",
  clearText:
    "Se borran de este navegador todas las respuestas, las calificaciones acordadas y el plan de este año escolar. Descargue antes el archivo de la sesión si puede necesitarlos.",
  clearYes: "Borrar todo",
  cancel: "Cancelar",

  release: "Publicar resultados",
  releaseHow:
    "Elija lo que cualquiera podrá leer: recuentos y calificaciones acordadas, nunca las respuestas o notas de una persona. De un equipo de menos de cinco, solo medianas.",
  releaseTally: "El recuento: cómo se reparten las calificaciones",
  releaseAgreement: "Las calificaciones acordadas y quiénes estaban presentes",
  releasePlan: "Las prioridades, las metas y los pasos",
  nothingAgreed: "aún no hay nada acordado",
  noPlan: "aún no hay plan: hágalo en la página del plan",
  releaseFinal:
    "Una vez público, el recuento de un año es definitivo: quien tenga dos recuentos del mismo año, el segundo con una persona más, puede deducir de la diferencia las respuestas de esa persona. Publíquelo cuando estén las respuestas de todos y no añada a nadie después.",
  makeRelease: "Descargar el archivo de publicación",
  chooseRelease: "Elija al menos una parte para publicar.",
  releaseWhere: (file) =>
    `Ponga ${file} en la carpeta data/<distrito>/assessment/ y construya el sitio: su página de autoevaluación mostrará estas partes.`,
  notReleased: (reason) => `No publicado: ${reason}`,

  saved: (time) => `Guardado en este navegador a las ${time}`,
  unsaved: "Sin guardar",
  full: "Este navegador no tiene espacio para guardar el recuento. Dura hasta que cierre esta página: lleve consigo el archivo de la sesión.",
  forbidden:
    "Este navegador no permite que la página guarde nada, como en una ventana privada. El recuento dura hasta que cierre esta página: lleve consigo el archivo de la sesión.",
  elsewhere: (there, hereMembers, thereMembers) =>
    `Otra pestaña guardó este recuento a las ${there}, después que esta. Allí hay respuestas de ${members(thereMembers)}, aquí de ${members(hereMembers)}. Desde aquí no se guarda nada hasta que usted elija.`,
  takeOther: "Seguir con el de la otra pestaña",
  keepMine: "Conservar el de aquí y reemplazar el otro",
  saveFile: "Descargar el archivo de sesión de esta pestaña"
};
