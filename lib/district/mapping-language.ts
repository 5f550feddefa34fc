import { expressionLanguage } from "./expression-language.js";
import { sourceLanguage } from "./source-language.js";

/**
 * The whole language of district.json: the normaliser refuses any other key, and the README and /methods print this
 * table. A key that begins with "_" is a comment anywhere.
 */
export const mappingLanguage = { ...sourceLanguage, ...expressionLanguage };

export type MappingSection = keyof typeof mappingLanguage;
