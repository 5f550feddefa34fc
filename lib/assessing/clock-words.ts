/** An ISO date and time as a reader's clock shows it: "10:42", with the day where it is not today's. */
export function clockWords(iso: string, language: string, today: string): string {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(date);
  const day = new Intl.DateTimeFormat("sv-SE").format(date);
  return day === today
    ? time
    : `${time}, ${new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(date)}`;
}
