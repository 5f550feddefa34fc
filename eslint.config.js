import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "dist/",
      "snapshots/",
      "data/",
      "look/",
      "src/lib/",
      "src/data/",
      "src/islands/",
      "src/.observablehq/"
    ]
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true }
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error"
    }
  },
  {
    files: ["lib/**/*.ts", "loaders/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "named exports only" },
        { selector: "ExportSpecifier[exported.name='default']", message: "named exports only" }
      ]
    }
  },
  {
    files: ["lib/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "fetch",
        "setTimeout",
        "localStorage",
        "FileAttachment"
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "pass in a seeded generator" },
        { object: "Date", property: "now", message: "pass in the date" }
      ]
    }
  },
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  prettier
);
