// A site whose pages tell of whatever goes wrong in them, in any browser and from their first moment on.

import { pause, PATIENCE } from "../child.mjs";
import { serve } from "../serve.mjs";

const PLACE = "/complaints";
const LISTENER = "/listener.js";

/// Runs in the page before anything of its own does. What it hears outlives the page.
function listen(place) {
  const tell = (text) => navigator.sendBeacon(place, text);
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    tell(`policy: ${violatedDirective} forbids ${blockedURI}`);
  });
  // Heard on the way down, so that files that did not load are among it. A page that is left lets go of what it was
  // loading, and some browsers call that an error; but then nothing comes after it.
  addEventListener("error", ({ target, message }) => setTimeout(() => tell(`error: ${message ?? target.outerHTML}`)), true);
  addEventListener("unhandledrejection", ({ reason }) => tell(`rejected: ${reason}`));
  const { error } = console;
  console.error = (...words) => {
    tell(`console: ${words.join(" ")}`);
    error(...words);
  };
}

const body = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

/// Serves the site on an address of its own, so that no page finds what another has stored.
export async function listening({ answer = () => false, change = (_, content) => content } = {}) {
  const heard = [];
  const site = await serve(undefined, {
    answer: async (request, response) => {
      if (request.url === LISTENER) {
        response.writeHead(200, { "Content-Type": "text/javascript" }).end(`(${listen})("${PLACE}");`);
      } else if (request.url === PLACE) {
        heard.push(await body(request));
        response.writeHead(204).end();
      } else return answer(request, response);
      return true;
    },
    change: (name, content) => {
      const changed = change(name, content);
      return name.endsWith(".html") ? changed.toString().replace("<head>", `<head><script src="${LISTENER}"></script>`) : changed;
    },
  });
  return {
    ...site,
    heard,
    /// Waits until such a message has come.
    hears: async (message) => {
      for (const deadline = Date.now() + PATIENCE; !heard.some((it) => message.test(it)); await pause(20)) {
        if (Date.now() > deadline) throw new Error(`${message} was not heard, but ${JSON.stringify(heard)}`);
      }
    },
  };
}
