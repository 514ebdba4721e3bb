/** The manifest of each browser. Every permission here is pinned by manifest.test.mjs: adding one is a decision. */
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

export const BROWSERS = ["chrome", "firefox"];

const { demo } = JSON.parse(readFileSync(new URL("src/marketplaces/places.json", import.meta.url), "utf8"));

/** No `upgrade-insecure-requests`, which Firefox would add by default: the service speaks plain HTTP on this computer. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  // 'self' for the connection.json that `make demo` packs.
  // https: a team's server; which one, the browser asks when its address is entered.
  "connect-src 'self' http://127.0.0.1:* https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const common = {
  manifest_version: 3,
  name: "__MSG_extension_name__",
  description: "__MSG_extension_description__",
  version,
  default_locale: "en",
  icons: icons("orderside"),
  // scripting: into a marketplace's pages once it is switched on (src/background/marketplaces.ts).
  // unlimitedStorage: what waits for the service is never thrown away to make room.
  permissions: ["alarms", "scripting", "unlimitedStorage"],
  // Without a port: Firefox ignores patterns that carry one.
  host_permissions: ["http://127.0.0.1/*"],
  // Asked for one marketplace or one team's server at a time, on the options page.
  optional_host_permissions: ["https://*/*"],
  content_scripts: [
    { matches: demo, js: ["content.js", "keys.js"], run_at: "document_idle", all_frames: false },
  ],
  options_ui: { page: "desk/options.html", open_in_tab: true },
  action: { default_title: "__MSG_extension_name__", default_icon: icons("orderside-away") },
  content_security_policy: { extension_pages: POLICY.join("; ") },
};

const special = {
  chrome: {
    background: { service_worker: "background.js" },
    // Photos travel as Blobs between rooms; the default turns them into {}. Known from this version on.
    message_serialization: "structured_clone",
    minimum_chrome_version: "148",
  },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: {
        id: "orderside@orderside.example",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};

export function manifestFor(browser) {
  return { ...common, ...special[browser] };
}

function icons(name) {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${name}-${size}.png`]));
}
