/**
 * The suites: rules beside their source, SQL on a real PostgreSQL, the API in memory on a real database, and the
 * program itself when things go wrong.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Vitest leaves one core free; the smallest machine has two, and many tests wait for a server and not for it.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "src/**/*.test.ts",
            "src/**/*.test.tsx",
            "sandbox/**/*.test.ts",
            "tests/conformance/**/*.test.ts",
            "tests/sandbox/**/*.test.ts",
          ],
          // Some walk through whole companies, on a machine that does other things too.
          testTimeout: 30_000,
          // They leave nothing behind: a worker reads the rules once and not for each file.
          isolate: false,
        },
      },
      {
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          isolate: false,
          globalSetup: ["tests/support/databaseServer.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          // Each house closes what it opened: the program is loaded once for a worker, not for each file.
          isolate: false,
          globalSetup: ["tests/support/databaseServer.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
