import type { AnswerWords } from "../en/answer.js";

/** Palabras de la página en la que responde un integrante. */
export const answer: AnswerWords = {
  title: "Responder la autoevaluación",
  name: "Autoevaluación",
  headline: (practices) => `${practices} prácticas, tal como usted las ve`,
  standfirst:
    "Responda por su cuenta, antes de que se reúna el equipo: ¿qué tan bien hace hoy nuestro distrito cada una de estas cosas, y cómo lo sabe? «No sé» es una respuesta; lo que deje en blanco cuenta como no respondido. Toma una media hora.",
  stays: "Lo que escriba se queda en este dispositivo hasta que usted lo entregue. No se pide su nombre.",
  otherLanguage: "In English",
  printPaper: "Imprimir un formulario en papel",
  aboutYou: "Sobre usted",
  aboutYouWhy:
    "Los cargos muestran al equipo en qué ven distinto una práctica la dirección, los docentes y los demás. Un grupo de menos de tres personas nunca se muestra por separado.",
  role: "Su cargo",
  department: "Su departamento",
  choose: "Elija …",
  howKnown: "¿Cómo lo sabemos?",
  clear: "Borrar",
  clearOf: (practice) => `Borrar la respuesta a: ${practice}`,
  progress: (answered, of) => `${answered} de ${of} respondidas`,
  next: "Siguiente pregunta sin responder",
  allAnswered: "Todas las preguntas están respondidas.",
  saved: (time) => `Guardado en este dispositivo a las ${time}`,
  savedAloud: (answered, of) => `Guardado. ${answered} de ${of} respondidas.`,
  unsaved: "Sin guardar",
  full: "Este dispositivo no tiene espacio para guardar sus respuestas. Duran hasta que cierre esta página: llévelas en un archivo.",
  forbidden:
    "Este navegador no permite que la página guarde nada, como en una ventana privada. Sus respuestas duran hasta que cierre esta página: llévelas en un archivo.",
  elsewhere: (there, hereAnswered, thereAnswered) =>
    `Otra pestaña guardó estas respuestas a las ${there}, después que esta. Allí hay ${thereAnswered} respuestas, aquí ${hereAnswered}. Desde aquí no se guarda nada hasta que usted elija.`,
  takeOther: "Seguir con las de la otra pestaña",
  keepMine: "Conservar las de aquí y reemplazar las otras",
  saveFile: "Descargar mis respuestas hasta ahora",
  openFile: "Seguir desde un archivo",
  openedFile: (file) => `Las respuestas de ${file} están abiertas.`,
  notOpened: (file, reason) => `No se abrió ${file}: ${reason}`,
  replaceTitle: "¿Reemplazar las respuestas de esta página?",
  replaceText: (answered, file) =>
    `${answered} respuestas de esta página se reemplazarían por las de ${file}.`,
  replace: "Reemplazarlas",
  tooLarge: "pesa más de 1 MB, así que no puede ser un archivo de respuestas",
  notJson: "no es un archivo de respuestas",
  notThisYear: "sus respuestas son de otro año escolar",
  handOver: "Entregar",
  handOverHow:
    "Recibirá un archivo y un código corto. Entregue uno de los dos a quien coordina la autoevaluación: el archivo lleva también sus notas; el código y su enlace, solo las calificaciones.",
  open: (open) =>
    open === 1
      ? "Queda una pregunta sin responder. Está permitido: contará como no respondida, no como «no sé»."
      : `Quedan ${open} preguntas sin responder. Está permitido: contarán como no respondidas, no como «no sé».`,
  roleFirst: "Elija primero su cargo y su departamento",
  nothingFirst: "Responda primero al menos una pregunta",
  finish: "Crear mi archivo y mi código",
  handed: (revision) =>
    revision === 1
      ? "Sus respuestas están listas para entregar."
      : `Sus respuestas cambiadas están listas para entregar: versión ${revision}, que reemplaza a las anteriores.`,
  file: "Archivo",
  fileHow: "Con sus notas",
  downloadFile: "Descargar el archivo de respuestas",
  code: "Código",
  codeHow: "Solo las calificaciones, para dictar, escribir o pegar",
  link: "Enlace",
  linkHow: "Solo las calificaciones; ningún servidor ve lo que sigue al #",
  noCode: "No hay código para estas respuestas: entregue el archivo.",
  copyCode: "Copiar el código",
  copyLink: "Copiar el enlace",
  copied: "Copiado.",
  notCopied: "El navegador no permitió copiar: seleccione el texto y cópielo a mano.",
  change: "Cambiar una respuesta",
  changeHow: "Todavía puede cambiar respuestas. Después entréguelas otra vez: cuenta la versión más nueva.",
  again: "Empezar de nuevo para otra persona en este dispositivo",
  againTitle: "¿Empezar de nuevo para otra persona?",
  againText:
    "Se borrarán las respuestas de este dispositivo. Entregue antes las suyas: sin el archivo o el código no se pueden recuperar.",
  againYes: "Borrar y empezar de nuevo",
  cancel: "Cancelar",
  startedAgain: "Un formulario nuevo y vacío.",
  noScripts:
    "Este navegador no ejecuta scripts, así que la página no puede guardar respuestas ni crear un archivo. Imprímala, marque sus respuestas en papel y entregue las hojas a quien coordina la autoevaluación.",
  paperReturn:
    "Al terminar, entregue estas hojas a quien coordina la autoevaluación, que pasará sus respuestas a esta página por usted. No escriba su nombre.",
  paperHow:
    "Marque un círculo por práctica, tal como usted la ve. «No sé» es una respuesta. Escriba en la línea cómo lo sabemos, o al reverso.",
  paperMarkOne: "marque uno"
};
