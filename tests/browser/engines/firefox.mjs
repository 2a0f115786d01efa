// Firefox, which has WebDriver's commands built in and speaks them over a socket of its own, Marionette.
//
// geckodriver is a translator from there to HTTP. No package of Debian has it, and compiling it takes four minutes;
// without it nothing is installed but the browser.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Child } from "../child.mjs";
import { CAPABILITIES, Engine, Refused, WINDOW } from "./engine.mjs";

/// The system chooses the port.
const SETTINGS = 'user_pref("marionette.port", 0);\n';

/// Takes Marionette's messages apart: the length in bytes, a colon, and JSON.
function receive(socket, message) {
  let rest = Buffer.alloc(0);
  socket.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const begin = rest.indexOf(":") + 1;
      const end = begin + Number(rest.subarray(0, begin - 1));
      if (begin === 0 || rest.length < end) return;
      message(JSON.parse(rest.subarray(begin, end)));
      rest = rest.subarray(end);
    }
  });
}

async function marionette(port) {
  const socket = connect(port, "127.0.0.1");
  const asked = new Map();
  let count = 0;
  socket.on("close", () => {
    for (const { reject } of asked.values()) reject(new Error("Firefox has closed the connection"));
  });
  await new Promise((greeted, failed) => {
    socket.once("error", failed);
    receive(socket, (message) => {
      // The first message is a greeting, and every other one an answer.
      if (!Array.isArray(message)) return greeted();
      const [, id, error, result] = message;
      const { resolve, reject } = asked.get(id);
      asked.delete(id);
      if (error) reject(new Refused(`${error.error}: ${error.message}`));
      else resolve(result.value);
    });
  });
  const send = (command, parameters) =>
    new Promise((resolve, reject) => {
      count += 1;
      asked.set(count, { resolve, reject });
      const message = JSON.stringify([0, count, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  return { send, hangUp: () => socket.destroy() };
}

export async function firefox() {
  const profile = await mkdtemp(join(tmpdir(), "rung-firefox-"));
  await writeFile(join(profile, "user.js"), SETTINGS);
  const options = ["--headless", "--marionette", "--no-remote", "--profile", profile];
  const browser = new Child(process.env.RUNG_FIREFOX ?? "firefox-esr", options);
  const { send, hangUp } = await marionette(await browser.says(/Listening on port (\d+)/));
  await send("NewSession", { capabilities: { alwaysMatch: CAPABILITIES } });
  await send("SetWindowRect", WINDOW);
  return new Engine(send, async () => {
    hangUp();
    await browser.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  });
}
