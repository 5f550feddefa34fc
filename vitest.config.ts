import { defineConfig } from "vitest/config";

/** Framework's `npm:` specifiers are plain package names under Node. */
const alias = [{ find: /^npm:/, replacement: "" }];

export default defineConfig({
  resolve: { alias },
  test: {
    setupFiles: ["test/seed-properties.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/bench/**"],
          maxWorkers: "100%",
          testTimeout: 60_000
        }
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/site/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false
        }
      }
    ]
  }
});
