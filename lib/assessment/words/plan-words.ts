import { plan as en, type PlanWords } from "./en/plan.js";
import { plan as es } from "./es/plan.js";
import type { Language } from "./languages.js";

export const planWords: Readonly<Record<Language, PlanWords>> = { en, es };
