import { kept as en, type KeptWords } from "./en/kept.js";
import { kept as es } from "./es/kept.js";
import type { Language } from "./languages.js";

export const keptWords: Readonly<Record<Language, KeptWords>> = { en, es };
