import { expect, test } from "vitest";
import { BROWSERS, manifestFor } from "./manifest.mjs";

test.each(BROWSERS)("r16: %s gets exactly these permissions, hosts and places to run", (browser) => {
  const manifest = manifestFor(browser);
  expect(manifest.permissions).toEqual(["alarms", "scripting", "unlimitedStorage"]);
  expect(manifest.host_permissions).toEqual(["http://127.0.0.1/*"]);
  expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
  expect(manifest.content_scripts).toEqual([
    {
      matches: ["http://127.0.0.1/demo/*"],
      js: ["content.js", "keys.js"],
      run_at: "document_idle",
      all_frames: false,
    },
  ]);
});

test.each(BROWSERS)("r16: %s shows no resource to pages and talks to no other extension", (browser) => {
  const manifest = manifestFor(browser);
  for (const key of [
    "web_accessible_resources",
    "externally_connectable",
    "optional_permissions",
    "sandbox",
  ]) {
    expect(manifest).not.toHaveProperty(key);
  }
});

test.each(BROWSERS)(
  "%s: our pages run only our code and reach only this computer or a server behind TLS",
  (browser) => {
    const policy = manifestFor(browser).content_security_policy.extension_pages;
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob:",
      "connect-src 'self' http://127.0.0.1:* https:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  },
);

test("photos travel whole: Chromium is asked for structured clones, in a version that knows them", () => {
  expect(manifestFor("chrome")).toMatchObject({
    background: { service_worker: "background.js" },
    message_serialization: "structured_clone",
    minimum_chrome_version: "148",
  });
});

test("Firefox knows the add-on by its id and that it collects nothing", () => {
  expect(manifestFor("firefox")).toMatchObject({
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: {
        id: "orderside@orderside.example",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  });
});
