// Everything that a web page can try on a service of this computer. Answers what it could read of each, by name.
async ([service, note]) => {
  const read = {};
  const at = (name, path) => `${service}/api/v1/${path}?attack=${name}`;
  const json = JSON.stringify(note);
  const routes = { notes: note, pairings: { code: "00000000" }, "pairings/codes": {} };

  const waits = [];
  /** `act` gives what it could read, or nothing. */
  const attempt = (name, act) => {
    read[name] = null;
    // Some of what is refused is never told to the page; nothing can be read from that either.
    const done = Promise.race([Promise.resolve().then(act), new Promise((over) => setTimeout(over, 5000))]);
    waits.push(done.then((found) => { read[name] = found || null; }, () => undefined));
  };
  const loaded = (element, events) => new Promise((resolve) => {
    for (const [event, found] of Object.entries(events)) element.addEventListener(event, () => resolve(found));
    document.body.append(element);
  });

  let count = 0;
  for (const [path, body] of Object.entries(routes)) {
    for (const kind of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const name = `form-${++count}`;
      attempt(name, () => {
        const form = document.createElement("form");
        if (kind !== "text/plain") document.body.append(Object.assign(document.createElement("iframe"), { name }));
        Object.assign(form, { action: at(name, path), method: "post", enctype: kind, target: name });
        const field = document.createElement("input");
        // The old trick: as text/plain, name and value together are JSON.
        const whole = JSON.stringify({ ...body, x: "" });
        Object.assign(field, { name: whole.slice(0, -2), value: whole.slice(-2) });
        form.append(field);
        document.body.append(form);
        HTMLFormElement.prototype.submit.call(form);
      });
    }
    attempt(`simple-${path}`, async () =>
      (await fetch(at(`simple-${path}`, path), { method: "POST", body: JSON.stringify(body) })).text());
    attempt(`preflighted-${path}`, async () =>
      (await fetch(at(`preflighted-${path}`, path), {
        method: "POST", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", Authorization: "Bearer x", "Idempotency-Key": "attack-attack" },
      })).text());
    attempt(`opaque-${path}`, async () =>
      (await fetch(at(`opaque-${path}`, path), {
        method: "POST", mode: "no-cors", body: JSON.stringify(body), headers: { "Content-Type": "application/json" },
      })).text());
    attempt(`beacon-${path}`, () => { navigator.sendBeacon(at(`beacon-${path}`, path), JSON.stringify(body)); });
    attempt(`json-beacon-${path}`, () => {
      navigator.sendBeacon(at(`json-beacon-${path}`, path), new Blob([JSON.stringify(body)], { type: "application/json" }));
    });
  }
  for (const path of ["hello", "notes", "journal", "evidence/abc/original"]) {
    const name = path.split("/")[0];
    attempt(`get-${name}`, async () => (await fetch(at(`get-${name}`, path))).text());
    attempt(`opaque-get-${name}`, async () => (await fetch(at(`opaque-get-${name}`, path), { mode: "no-cors" })).text());
    attempt(`image-${name}`, () =>
      loaded(Object.assign(new Image(), { src: at(`image-${name}`, path) }), { load: "loaded", error: null }));
    attempt(`script-${name}`, () => {
      const script = Object.assign(document.createElement("script"), { src: at(`script-${name}`, path) });
      return loaded(script, { load: "loaded", error: null });
    });
    attempt(`style-${name}`, () => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: at(`style-${name}`, path) });
      return loaded(link, { load: "loaded", error: null });
    });
    attempt(`frame-${name}`, async () => {
      const frame = Object.assign(document.createElement("iframe"), { src: at(`frame-${name}`, path) });
      await loaded(frame, { load: null });
      return frame.contentDocument?.body.textContent;
    });
    attempt(`window-${name}`, () => {
      const opened = window.open(at(`window-${name}`, path));
      try { return opened.document.URL === "about:blank" ? null : opened.document.body.textContent; } catch { return null; }
    });
    attempt(`events-${name}`, () => new Promise((resolve) => {
      const events = new EventSource(at(`events-${name}`, path));
      events.onopen = () => resolve("opened");
      events.onerror = () => { events.close(); resolve(null); };
    }));
  }
  attempt("socket", () => new Promise((resolve) => {
    const socket = new WebSocket(at("socket", "notes").replace("http:", "ws:"));
    socket.onopen = () => resolve("opened");
    socket.onerror = () => resolve(null);
  }));
  attempt("put", async () => (await fetch(at("put", "notes/abc"), { method: "PUT", body: json })).text());
  await Promise.all(waits);
  return read;
}
