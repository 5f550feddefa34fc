import type { Response } from "../../assessment/response.js";

/** Members' notes by question, sorted by their text, so that no place in the lists tells whose they are. */
export function membersNotes(responses: readonly Response[]): Record<string, string[]> {
  const notes: Record<string, string[]> = {};
  for (const response of responses)
    for (const [question_id, note] of Object.entries(response.notes)) (notes[question_id] ??= []).push(note);
  for (const list of Object.values(notes)) list.sort();
  return notes;
}
