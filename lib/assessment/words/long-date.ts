import type { Language } from "./languages.js";

const monthsIn: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  ],
  es: [
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"
  ]
}; // prettier-ignore

/** "2026-01-16" → "January 16, 2026", "16 de enero de 2026"; the text itself where it is no date. */
export function longDateIn(language: Language, isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = monthsIn[language][Number(month) - 1];
  if (!name) return isoDate;
  return language === "es" ? `${Number(day)} de ${name} de ${year}` : `${name} ${Number(day)}, ${year}`;
}
