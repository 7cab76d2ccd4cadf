// The search page: runs the form's query, shows what search-index.js finds, keeps the query in the address.
// Index files are scripts, so that this works from `file://`; the policy lets only addresses below assets/search/ pass.
(() => {
  "use strict";
  const { search, textOf, marked, snippet } = globalThis.hakushoSearch;
  const firstShown = 5;
  const element = (id) => document.getElementById(id);
  const form = element("search-form"), status = element("search-status"), list = element("search-results");
  const more = element("search-more"), controls = element("search-controls");
  const folder = document.currentScript.src.replace(/[^/]*$/, "search/");
  const root = new URL("../", document.currentScript.src);
  const fields = ["q", "vendor", "chapter", "layout", "past"].map((name) => form.elements[name]).filter(Boolean);

  const rules = { createScriptURL: (name) => (/^[\w-]+(?:[./][\w-]+)*$/.test(name) ? folder + name + ".js" : "") };
  const policy = globalThis.trustedTypes ? trustedTypes.createPolicy("hakusho", rules) : rules;
  const chunks = {}, arrived = {};
  globalThis.hakushoChunk = (name, data) => arrived[name](data);
  const load = (name) => (chunks[name] ||= new Promise((resolve, reject) => {
    arrived[name] = resolve;
    const script = document.createElement("script");
    script.src = policy.createScriptURL(name);
    script.onerror = () => {
      delete chunks[name];
      reject(new Error(name));
    };
    document.head.append(script);
  }));

  function make(name, parent, text = "") {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  }
  const fill = (parent, pieces) => pieces.forEach(([piece, mark]) => (mark ? make("mark", parent, piece) : parent.append(piece)));

  function showResult(found, { terms, table }) {
    const item = make("li", list);
    const link = make("a", make("h3", item));
    link.href = new URL(found.page + (found.anchor && "#" + encodeURIComponent(found.anchor)), root);
    link.lang = found.language;
    if (found.label) link.append(found.label + " ");
    fill(link, marked(found.title, terms, table));
    make("p", item, [found.vendor, found.whitepaper, [found.version, found.date].filter(Boolean).join(" ")].filter(Boolean).join(" › ")).className = "search-place";
    const text = make("p", item);
    text.lang = found.language;
    fill(text, snippet(found.text, terms, table));
  }

  // Links to the controls that were named, or to the nearest ones when nothing was found.
  function showControls(ids, found) {
    controls.replaceChildren();
    const bare = (id) => id.replace(/^[a-z]+\./, "");
    const alike = (a, b) => {
      let same = 0;
      while (same < a.length && a[same] === b[same]) ++same;
      return same;
    };
    const links = [...document.querySelectorAll("a[data-id]")];
    for (const { id, number } of ids) {
      const meant = links.filter((link) => [link.dataset.id, bare(link.dataset.id)].some((name) => (name + ".").startsWith(id + ".")));
      const near = (link) => alike(bare(link.dataset.id), number);
      const shown = meant.length || found ? meant : links.filter(near).sort((a, b) => near(b) - near(a));
      if (shown.length) make("p", controls, controls.dataset[meant.length ? "meant" : "near"]);
      for (const link of shown.slice(0, 8)) controls.append(link.cloneNode(true), " ");
    }
  }

  let newest = 0;
  let showMore = () => {};
  async function run() {
    const turn = ++newest;
    const choice = Object.fromEntries(fields.map((field) => [field.name, field.type === "checkbox" ? field.checked && "1" : field.value.trim()]));
    const address = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
    try {
      history.replaceState(null, "", "?" + address);
    } catch {
      // Some browsers give files no address of their own; the search itself needs none.
    }
    status.textContent = choice.q ? status.dataset.searching : "";
    let answer = { terms: [], results: [] };
    try {
      answer = await search(choice.q, choice, load);
    } catch {
      status.textContent = status.dataset.failed;
      return;
    }
    if (turn !== newest) return;
    const { terms, results } = answer;
    list.replaceChildren();
    let shown = 0;
    showMore = async (count) => {
      const next = results.slice(shown, shown + count);
      const texts = await Promise.all(next.map((result) => textOf(result, load)));
      if (turn !== newest) return;
      shown += next.length;
      texts.forEach((found) => showResult(found, answer));
      more.hidden = shown >= results.length;
      more.textContent = more.dataset.more.replace("{count}", results.length - shown);
      if (shown > next.length) list.children[shown - next.length]?.querySelector("a").focus();
    };
    showControls(terms.filter((term) => term.id), results.length);
    const { found, none, also, between } = status.dataset;
    const others = [...new Set(terms.flatMap((term) => term.also))].join(between);
    status.textContent = terms.length ? (results.length ? found : none).replace("{count}", results.length) + (others && also.replace("{words}", () => others)) : "";
    await showMore(firstShown);
  }

  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    if (field.type === "checkbox") field.checked = given.has(field.name);
    else field.value = given.get(field.name) || "";
    if (field.name !== "q") field.addEventListener("change", run);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.elements.q.addEventListener("compositionend", () => setTimeout(run));
  more.addEventListener("click", () => showMore(12));
  if (given.get("q")) run();
})();
