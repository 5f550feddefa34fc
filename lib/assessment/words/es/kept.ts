import type { KeptWords } from "../en/kept.js";

/** Palabras para lo que un navegador guardaba y la página no puede leer. */
export const kept: KeptWords = {
  unread: (reasons) =>
    `Lo que este navegador guardaba aquí no se puede leer${why(reasons)}. Se puso aparte, sin borrarlo: lléveselo como archivo.`,
  leftAway: (reasons) =>
    `No todo lo que este navegador guardaba aquí tiene lugar en esta versión de las preguntas${why(reasons)}. Se puso aparte completo: lléveselo como archivo.`,
  asideFile: "Descargar lo que se puso aparte"
};

function why(reasons: string): string {
  return reasons === "" ? "" : `: ${reasons}`;
}
