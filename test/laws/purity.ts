import { Linter } from "eslint";
import tseslint from "typescript-eslint";

const linter = new Linter();

const clock = ["performance", "setTimeout", "setInterval", "requestAnimationFrame"];
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker", "navigator"];
const machine = ["process", "Buffer", "require", "globalThis", "crypto", "FileAttachment"];
const dom = [
  "document",
  "window",
  "self",
  "location",
  "history",
  "localStorage",
  "sessionStorage",
  "indexedDB"
];

const clockAndDice = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "new Date() reads the clock"
  },
  { selector: "CallExpression[callee.name='Date']", message: "Date() reads the clock" },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Date.now reads the clock"
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Math.random throws dice"
  }
];

/** What a file of lib touches that it must be given instead; browser islands may touch the page. */
export function impurities(text: string, inPage: boolean): string[] {
  const globals = inPage ? machine : [...clock, ...network, ...machine, ...dom];
  return linter
    .verify(text, {
      files: ["**/*"],
      languageOptions: { parser: tseslint.parser as Linter.Parser },
      linterOptions: { noInlineConfig: true },
      rules: {
        "no-restricted-globals": ["error", ...globals],
        "no-restricted-syntax": ["error", ...clockAndDice]
      }
    })
    .map(({ line, message }) => `${line}: ${message}`);
}
