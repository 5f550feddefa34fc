import { tally as en, type TallyWords } from "./en/tally.js";
import { tally as es } from "./es/tally.js";
import type { Language } from "./languages.js";

export const tallyWords: Readonly<Record<Language, TallyWords>> = { en, es };
