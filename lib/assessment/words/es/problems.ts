import type { ProblemKind, ProblemText } from "../problem-words.js";

/** Lo que puede fallar en una respuesta, un código o un equipo, y cómo resolverlo. */
export const problems: Readonly<Record<ProblemKind, ProblemText>> = {
  notJson: {
    problem: () => "no es un archivo de respuestas",
    advice: () => "elija el archivo que guardó la página de respuestas; su nombre termina en .json"
  },
  tooLarge: {
    problem: (characters, limit) =>
      `tiene ${characters} caracteres; una respuesta tiene ${limit} como máximo`,
    advice: () => "acorte las notas en la página de respuestas y guarde de nuevo el archivo"
  },
  notResponse: {
    problem: () => "no es un archivo de la página de respuestas",
    advice: () => "elija el archivo que guardó la página de respuestas"
  },
  newerFormat: {
    problem: (version, known) =>
      `está escrito en la versión ${version} del formato; esta página lee la ${known}`,
    advice: () => "abra la edición más reciente de esta página"
  },
  otherInstrument: {
    problem: () => "responde a un cuestionario distinto del de esta página",
    advice: () => "responda de nuevo en la página de respuestas de este sitio"
  },
  otherVersion: {
    problem: (version, known) =>
      `responde a la versión ${version} del cuestionario; esta página tiene la ${known} y no sabe pasar de una a otra`,
    advice: () => "responda de nuevo en la página de respuestas de este sitio"
  },
  unknownKey: {
    problem: () => "una clave que ninguna respuesta tiene",
    advice: (keys) => `las claves son ${keys}`
  },
  missing: {
    problem: (what) => `falta o está mal escrito; se esperaba ${what}`,
    advice: () => "guarde de nuevo el archivo en la página de respuestas"
  },
  unknownRole: {
    problem: () => "no es un cargo de este cuestionario",
    advice: () => "elija de nuevo el cargo en la página de respuestas"
  },
  unknownDepartment: {
    problem: () => "no es un departamento de este cuestionario",
    advice: () => "elija de nuevo el departamento en la página de respuestas"
  },
  unknownQuestion: {
    problem: () => "no es una pregunta de este cuestionario",
    advice: () => "responda de nuevo en la página de respuestas de este sitio"
  },
  unknownRating: {
    problem: () => "no es una calificación",
    advice: (list) => `las calificaciones son ${list}`
  },
  longNote: {
    problem: (characters, limit) => `una nota de ${characters} caracteres; el límite es ${limit}`,
    advice: () => "acórtela en la página de respuestas y guarde de nuevo el archivo"
  },
  notCarried: {
    problem: (version) =>
      `una respuesta a la versión ${version} del cuestionario que ninguna pregunta de esta versión recoge`,
    advice: () => "pregunte a la persona por las preguntas nuevas"
  },
  codeLength: {
    problem: (found, expected) => `tiene ${found} caracteres; un código tiene ${expected}`,
    advice: () => "cópielo completo o pida el archivo de respuestas"
  },
  codeSymbol: {
    problem: (symbols) => `tiene caracteres que ningún código lleva: ${symbols}`,
    advice: () => "un código lleva cifras y letras, sin I, L, O ni U"
  },
  codeTypo: {
    problem: () => "hay un carácter equivocado o dos intercambiados; no se puede saber cuáles",
    advice: () => "compárelo con el código de la persona o pida el archivo de respuestas"
  },
  codeVersion: {
    problem: (version, known) =>
      `el código se hizo con la versión ${version} del cuestionario; esta página tiene la ${known}`,
    advice: () => "pida el archivo de respuestas: un código no puede pasarse de una versión a otra"
  },
  codeInstrument: {
    problem: () => "el código se hizo con otro cuestionario",
    advice: () => "responda de nuevo en la página de respuestas de este sitio"
  },
  codeHolds: {
    problem: (what, limit) => `ningún código puede llevar este dato: ${what}, ${limit} como máximo`,
    advice: () => "entregue el archivo de respuestas"
  },
  tooFew: {
    problem: (members, least) =>
      `hay respuestas de ${members}; un equipo tiene al menos ${least} integrantes`,
    advice: () => "agregue los archivos o códigos de las demás personas"
  },
  tooMany: {
    problem: (members, most) =>
      `hay respuestas de ${members}; un equipo tiene como máximo ${most} integrantes`,
    advice: () => "quite a quienes no son del equipo"
  },
  mixedYears: {
    problem: (years) => `hay respuestas de varios años escolares: ${years}`,
    advice: () => "haga el recuento de un año escolar a la vez"
  },
  notSession: {
    problem: () => "no es un archivo de sesión de la página del recuento o del plan",
    advice: () => "elija el archivo que guardó una de ellas"
  },
  sessionTooLarge: {
    problem: (limit) => `más grande que cualquier sesión, ${limit} MB`,
    advice: () => "elija el archivo que guardó la página del recuento o del plan"
  },
  sessionInstrument: {
    problem: () => "una sesión de otro cuestionario",
    advice: () => "ábrala en el sitio de ese cuestionario"
  },
  sessionYear: {
    problem: () => "una sesión de otro año escolar",
    advice: () => "ábrala en un sitio de ese año"
  },
  sessionVersion: {
    problem: (version, known) =>
      `una sesión de la versión ${version} del cuestionario; esta página tiene la ${known} y no sabe pasar de una a otra`,
    advice: () => "ábrala en un sitio de esa versión"
  },
  notArrival: {
    problem: () => "no es una respuesta ni algo rechazado",
    advice: () => "guarde de nuevo el archivo de sesión donde se hizo"
  },
  workNotCarried: {
    problem: () => "es de una pregunta que ninguna pregunta de esta versión recoge",
    advice: () => "acuerden las preguntas nuevas y elijan entre ellas"
  },
  noObject: {
    problem: () => "falta o no es un grupo de campos",
    advice: () => "haga de nuevo el archivo en la página de la que viene"
  },
  strayKey: {
    problem: () => "clave desconocida",
    advice: (keys) => `las claves son ${keys}`
  },
  noList: {
    problem: () => "falta o no es una lista",
    advice: () => "haga de nuevo el archivo en la página de la que viene"
  },
  entryCount: {
    problem: (count) => `${count} elementos`,
    advice: (_, span) => `dé de ${span}`
  },
  noText: {
    problem: () => "falta o no es un texto",
    advice: () => "escriba unas palabras"
  },
  empty: {
    problem: () => "está vacío",
    advice: () => "escriba unas palabras"
  },
  longText: {
    problem: (characters) => `${characters} caracteres`,
    advice: (_, most) => `acórtelo a ${most} como máximo`
  },
  noId: {
    problem: () => "falta o no es un identificador",
    advice: () => "use letras, cifras, _ y -"
  },
  unlisted: {
    problem: () => "falta o no se conoce",
    advice: (list) => `dé uno de estos: ${list}`
  },
  noWhole: {
    problem: () => "falta o no es un número entero",
    advice: (span) => `dé ${span}`
  },
  noNumber: {
    problem: () => "falta o no es un número",
    advice: () => "dé un número"
  },
  noShare: {
    problem: () => "falta o no es una proporción",
    advice: () => "dé de 0 a 100 por ciento"
  },
  noDay: {
    problem: () => "falta o no es un día",
    advice: () => "escriba año, mes y día, como 2026-10-02"
  },
  twice: {
    problem: () => "aparece dos veces",
    advice: () => "ponga cada uno una sola vez"
  },
  targetAbove: {
    problem: () => "por encima del punto de partida",
    advice: () => "dé una tasa más baja, o la misma para mantenerla"
  },
  targetEarly: {
    problem: () => "no es posterior al día del punto de partida",
    advice: () => "dé un día posterior"
  },
  districtPlace: {
    problem: () => "el distrito entero no tiene lugar",
    advice: () => "déjelo fuera"
  },
  noPlace: {
    problem: () => "falta",
    advice: () => "nombre la escuela o el grupo"
  },
  other: {
    problem: () => "no es como debe ser",
    advice: () => "haga de nuevo el archivo en la página de la que viene"
  }
};
