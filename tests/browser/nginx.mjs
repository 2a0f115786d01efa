// docs/nginx.conf, tried: node --test nginx.mjs
//
// nginx serves the built page at a root and below, and must send what `_headers` asks of other hosts.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { Child, freePort, PATIENCE } from "./child.mjs";
import { LAUNCH } from "./chromium.mjs";
import { Memo } from "./memo.mjs";
import { DIST, files, headers, SUB_PATH } from "./serve.mjs";
import { SETTLED } from "./sheets.mjs";

const NGINX = process.env.RUNG_NGINX ?? "/usr/sbin/nginx";
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const CONFIGURATION = new URL("../../docs/nginx.conf", import.meta.url);

const FOUND = files(join(DIST, "/"));
const ASKED = headers(FOUND);
const FRAGMENT = SETTLED.slice(2);

/// The configuration with everything that is to be changed in it changed.
function changed(configuration, { root, port, folder }) {
  const own = { listen: `listen 127.0.0.1:${port};`, alias: `alias ${folder}/;`, server_name: "", ssl_certificate: "", ssl_certificate_key: "" };
  let text = configuration.replace(/^ *(\w+) .*# yours.*$/gm, (_, name) => own[name]);
  text = text.replace("location / {", `location ${root} {`).replace("error_page 404 /404.html;", `error_page 404 ${root}404.html;`);
  return existsSync(BROTLI) ? text.replace("# brotli_static", "brotli_static") : text;
}

/// Around it stands what a distribution's own configuration says.
const whole = (text, folder) => `
${existsSync(BROTLI) ? `load_module ${BROTLI};` : ""}
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder};
  proxy_temp_path ${folder};
  fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder};
  scgi_temp_path ${folder};
  ${text}
}`;

/// A request as it stands: `fetch` would decode what comes.
const head = (address, encoding = "identity") => fetch(address, { method: "HEAD", redirect: "manual", headers: { "Accept-Encoding": encoding } });

for (const root of ["/", SUB_PATH]) {
  describe(`under ${root}`, () => {
    let folder, nginx, browser, address;

    before(
      async () => {
        folder = await mkdtemp(join(tmpdir(), "rung-nginx-"));
        const site = join(folder, "site");
        await cp(DIST, site, { recursive: true });
        // As docs/deploy.md says.
        for (const [name, content] of FOUND) {
          await writeFile(join(site, `${name}.gz`), gzipSync(content, { level: 9 }));
          await writeFile(join(site, `${name}.br`), brotliCompressSync(content));
        }
        const port = await freePort();
        const configuration = changed(await readFile(CONFIGURATION, "utf8"), { root, port, folder: site });
        await writeFile(join(folder, "nginx.conf"), whole(configuration, folder));
        nginx = new Child(NGINX, ["-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf")]);
        address = `http://127.0.0.1:${port}${root}`;
        await nginx.answers(address);
        browser = await chromium.launch(LAUNCH);
      },
      { timeout: PATIENCE },
    );

    after(async () => {
      await browser?.close();
      await nginx?.end();
      await rm(folder, { recursive: true, force: true });
    });

    test("every file comes with the headers that _headers asks for, and its type", { timeout: PATIENCE }, async () => {
      const types = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", wasm: "application/wasm", png: "image/png", svg: "image/svg+xml", webmanifest: "application/manifest+json", dmn: "application/xml" };
      const names = [...FOUND.keys()].filter((it) => it !== "_headers");
      for (const name of ["", ...names]) {
        const response = await head(address + name);
        assert.equal(response.status, 200, name);
        for (const [header, value] of Object.entries(ASKED(`/${name}`))) assert.equal(response.headers.get(header), value, `${name}: ${header}`);
        assert.equal(response.headers.get("content-type"), types[name.split(".").at(-1) || "html"], name);
      }
    });

    test("what is not there is never kept, and says so under every header", { timeout: PATIENCE }, async () => {
      for (const name of ["app-000000000000.js", "nothing", "%231c.po-o541xx"]) {
        const response = await head(address + name);
        assert.equal(response.status, 404, name);
        assert.equal(response.headers.get("cache-control"), "no-cache", name);
        for (const [header, value] of Object.entries(ASKED("/nothing"))) assert.equal(response.headers.get(header), value, `${name}: ${header}`);
      }
    });

    test("it comes compressed to whoever can take it", { timeout: PATIENCE }, async () => {
      const program = [...FOUND.keys()].find((it) => it.endsWith(".wasm"));
      for (const encoding of existsSync(BROTLI) ? ["gzip", "br"] : ["gzip"]) {
        const { headers } = await head(address + program, encoding);
        assert.deepEqual([headers.get("content-encoding"), headers.get("vary"), headers.get("content-type")], [encoding, "Accept-Encoding", "application/wasm"]);
      }
    });

    test("the address of a folder leads to the one with a slash", { timeout: PATIENCE }, async () => {
      const response = await head(`${address}mvp`);
      assert.deepEqual([response.status, response.headers.get("location")], [301, `${root}mvp/`]);
    });

    for (const path of [`#${FRAGMENT}`, `poc#${FRAGMENT}`, `%23${FRAGMENT}`, `mvp/%23${FRAGMENT}`]) {
      test(`a result is opened by ${path}`, { timeout: PATIENCE }, async () => {
        const page = await browser.newPage();
        const memo = new Memo(page);
        await page.goto(address + path);
        await memo.ready();
        await page.waitForURL(`${address}poc/#${FRAGMENT}`);
        assert.equal(await memo.class.textContent(), "Proof of concept");
        await page.close();
      });
    }

    test("the page that compares results opens them", { timeout: PATIENCE }, async () => {
      const page = await browser.newPage();
      const wrong = [];
      page.on("console", (message) => wrong.push(message.text()));
      await page.goto(`${address}team/`);
      await page.getByLabel("Links or messages").fill(`Ana: ${FRAGMENT}\nBen: 1c.po-o541xx`);
      await page.getByRole("button", { name: "Add them" }).click();
      await page.locator(".people li").nth(1).waitFor();
      assert.deepEqual(wrong, []);
      await page.close();
    });
  });
}
