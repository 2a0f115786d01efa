import { defineConfig } from "@playwright/test";
import { LAUNCH } from "./chromium.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  // Room for a machine that builds at the same time.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // The server takes a free port and says which; Playwright hands it on in this variable.
    baseURL: `http://127.0.0.1:${process.env.RUNG_PORT}`,
    browserName: "chromium",
    launchOptions: LAUNCH,
    viewport: { width: 1280, height: 900 },
    actionTimeout: 10_000,
    locale: "en-GB",
    screenshot: "off",
    trace: "off",
  },
  webServer: {
    command: "node serve.mjs",
    wait: { stdout: /served at http:\/\/127\.0\.0\.1:(?<RUNG_PORT>\d+)/ },
    timeout: 10_000,
  },
});
