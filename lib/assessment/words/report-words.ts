import { report as en, type ReportWords } from "./en/report.js";
import { report as es } from "./es/report.js";
import type { Language } from "./languages.js";

export const reportWords: Readonly<Record<Language, ReportWords>> = { en, es };
