// WebKit: its driver speaks WebDriver over HTTP and starts MiniBrowser, the small browser that WebKit is tested with.

import { Child, freePort } from "../child.mjs";
import { CAPABILITIES, Engine, Refused, WINDOW } from "./engine.mjs";

/// Where a command goes.
const PATHS = {
  Navigate: () => "/url",
  Back: () => "/back",
  Forward: () => "/forward",
  Refresh: () => "/refresh",
  ExecuteScript: () => "/execute/sync",
  PerformActions: () => "/actions",
  SetWindowRect: () => "/window/rect",
  ElementClick: ({ id }) => `/element/${id}/click`,
  ElementSendKeys: ({ id }) => `/element/${id}/value`,
};

async function ask(address, method, body) {
  const response = await fetch(address, { method, body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Refused(`${value.error}: ${value.message}`);
  return value;
}

export async function webkit() {
  // A screen that nobody sees, for there is no way without one. The server chooses its number.
  const screen = new Child(process.env.RUNG_XVFB ?? "Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
  const display = await screen.says(/^(\d+)$/);
  // The driver does not say when it listens.
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" };
  const driver = new Child(process.env.RUNG_WEBKIT ?? "WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], env);
  const address = `http://127.0.0.1:${port}`;
  await driver.answers(`${address}/status`);
  const { sessionId } = await ask(`${address}/session`, "POST", { capabilities: { alwaysMatch: CAPABILITIES } });
  const session = `${address}/session/${sessionId}`;
  const send = (command, parameters) => ask(session + PATHS[command](parameters), "POST", parameters);
  await send("SetWindowRect", WINDOW);
  return new Engine(send, async () => {
    await ask(session, "DELETE");
    await driver.end();
    await screen.end();
  });
}
