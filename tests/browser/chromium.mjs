// The browser: the system's own, as in continuous integration.

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/// Chromium refuses its sandbox to root.
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const LAUNCH = {
  executablePath: process.env.RUNG_CHROMIUM ?? "/usr/bin/chromium",
  args: [...AS_ROOT, ...QUIET],
};
