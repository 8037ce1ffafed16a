import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Folders whose code must give the same answer everywhere: no clock, no chance, no locale, no I/O. */
const pureFiles = ["src/lib/**/*.ts", "src/domain/**/*.ts", "src/formats/**/*.ts"];
const testFiles = ["**/*.test.ts", "**/*.test.tsx", "tests/**/*.ts", "bench/**/*.ts"];

export default defineConfig(
  globalIgnores([
    "dist/",
    "data/",
    "coverage/",
    "test-results/",
    "playwright-report/",
    "tests/boundaries/fixture/",
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.pure.json", "tsconfig.node.json", "tsconfig.web.json", "tsconfig.e2e.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-params": ["error", { max: 3 }],
      eqeqeq: "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: pureFiles,
    ignores: testFiles,
    rules: {
      "no-restricted-globals": ["error", "Date", "Intl", "parseFloat", "setTimeout", "performance"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance is a port." },
        { object: "Number", property: "parseFloat", message: "No float ever holds an amount." },
        {
          property: "localeCompare",
          message: "Sort by code unit here; by locale in the database or the web.",
        },
        { property: "toLocaleString", message: "Formatting for people belongs in web." },
      ],
      "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!\\.|#lib/|#domain/|#formats/)" }] }],
    },
  },
  {
    // Marked as deprecated to stand out; needed for the sandbox, and used for loopback addresses only.
    files: ["src/adapters/fortnox/oauth/signIn.ts"],
    rules: {
      "@typescript-eslint/no-deprecated": [
        "error",
        { allow: [{ from: "package", package: "oauth4webapi", name: "allowInsecureRequests" }] },
      ],
    },
  },
  { files: ["src/web/**/*.tsx", "src/web/**/*.ts"], ...reactHooks.configs.flat.recommended },
  { files: ["**/*.data.ts"], rules: { "max-lines": "off" } },
  {
    files: testFiles,
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
