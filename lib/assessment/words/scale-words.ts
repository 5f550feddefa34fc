import { scale as en, type ScaleWords } from "./en/scale.js";
import { scale as es } from "./es/scale.js";
import type { Language } from "./languages.js";

export const scaleWords: Readonly<Record<Language, ScaleWords>> = { en, es };
