// The whole matrix of the accessibility audit: npx playwright test --config audit.config.mjs

import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.mjs";

export default defineConfig({
  ...tests,
  testMatch: "*.audit.mjs",
  reporter: [["list"], ["./unneeded.mjs"]],
  // A state is looked at in ten ways, and each takes seconds.
  timeout: 300_000,
});
