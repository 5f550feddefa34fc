import { evidence as en, type EvidenceWords } from "./en/evidence.js";
import { evidence as es } from "./es/evidence.js";
import type { Language } from "./languages.js";

export const evidenceWords: Readonly<Record<Language, EvidenceWords>> = { en, es };
