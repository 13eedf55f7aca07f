import assert from "node:assert/strict";
import { test } from "node:test";
import { likeness } from "../../main/resources/static/assets/lib/alike.js";
import { assemble, same } from "../../main/resources/static/assets/lib/body.js";
import { body, changed, joined, meetings, parts, place, said } from "../../main/resources/static/assets/lib/correction.js";
import { drafts } from "../../main/resources/static/assets/lib/drafts.js";
import { read, shape, write } from "../../main/resources/static/assets/lib/edtf.js";
import { since, told } from "../../main/resources/static/assets/lib/problems.js";
import { redline } from "../../main/resources/static/assets/lib/redline.js";

test("makes a body of what is not blank", () => {
  const pairs = [
    ["/title", "The bridge"],
    ["/when/edtf", ""],
    ["/when/basis", "unknown"],
    ["/attribution/channel", "  "],
    ["/evidence/0/chain/0/party", "Council"],
    ["/evidence/0/chain/0/explicit", false],
    ["/evidence/0/chain/1/party", "Courier"],
  ];
  assert.deepEqual(assemble(pairs), {
    title: "The bridge",
    when: { basis: "unknown" },
    evidence: [{ chain: [{ party: "Council", explicit: false }, { party: "Courier" }] }],
  });
});

test("tells bodies apart whatever the order of their properties", () => {
  assert.ok(same({ a: 1, b: [{ c: "x" }] }, { b: [{ c: "x" }], a: 1 }));
  assert.ok(!same([1, 2], [1]));
  assert.ok(!same({ a: [] }, { a: {} }));
  assert.ok(!same({ a: "x" }, {}));
});

test("writes dates as they are chosen", () => {
  const cases = {
    "2026-07-03": { kind: "day", day: "2026-07-03" },
    "2026-07-03?": { kind: "day", day: "2026-07-03", unsure: true },
    "2026-06?": { kind: "month", year: "2026", month: "06", unsure: true },
    "0476-09": { kind: "month", year: "476", month: "09" },
    "2026-21": { kind: "season", year: "2026", season: "21" },
    2026: { kind: "year", year: "2026" },
    "[..2026-07-03]": { kind: "by", day: "2026-07-03" },
    "[2026-07-03..]": { kind: "from", day: "2026-07-03" },
    "[2026-07-01..2026-07-03]": { kind: "between", day: "2026-07-01", until: "2026-07-03" },
    "2026-07-01/2026-07-03": { kind: "span", day: "2026-07-01", until: "2026-07-03" },
    "[2026-07-01?..2026-07-03?]": { kind: "between", day: "2026-07-01", until: "2026-07-03", unsure: true },
    "": { kind: "undated" },
  };
  for (const [edtf, choice] of Object.entries(cases)) {
    assert.equal(write(choice), edtf);
  }
});

test("reads back what it writes, and leaves every other expression alone", () => {
  for (const edtf of ["2026-07-03", "2026-07-03?", "2026-06?", "2026-21", "2026", "[..2026-07-03]", "[2026-07-03..]", "[2026-07-01..2026-07-03?]", "2026-07-01?/2026-07-03?"]) {
    const choice = read(edtf);
    assert.equal(choice.kind === "other" ? edtf : write(choice), edtf);
  }
  for (const edtf of ["2026-07-03~", "202X", "../2026-07-03", "[2026-07-01,2026-07-03]", "Y17000", "2026-07-01T10:00:00Z", "2026-07-01?/2026-07-03", "tomorrow"]) {
    assert.equal(read(edtf).kind, "other", edtf);
  }
});

test("writes nothing while there is something left to choose", () => {
  assert.equal(write({ kind: "month", year: "2026" }), "");
  assert.equal(write({ kind: "month", month: "06", year: "twenty" }), "");
  assert.equal(write({ kind: "span", day: "2026-07-01" }), "");
  assert.equal(write({ kind: "" }), "");
});

test("draws dates as the service does", () => {
  const day = { edtf: "2026-07-03", earliest: "2026-07-03", latest: "2026-07-03", precision: "day" };
  assert.equal(shape(day), "day");
  assert.equal(shape({ ...day, edtf: "[..2026-07-03]", earliest: undefined }), "by");
  assert.equal(shape({ ...day, edtf: "../2026-07-03", earliest: undefined }), "start-unknown");
  assert.equal(shape({ ...day, edtf: "[2026-07-03..]", latest: undefined }), "from");
  assert.equal(shape({ ...day, edtf: "2026-07", earliest: "2026-07-01", latest: "2026-07-31", precision: "month" }), "period");
  assert.equal(shape({ edtf: "../..", precision: "day" }), "unknown");
});

const line = (from, to) =>
  redline(from, to)
    .map(({ kind, words }) => ({ same: words, gone: `[-${words}-]`, new: `{+${words}+}` })[kind])
    .join(" ");

test("shows word by word what became of a text", () => {
  assert.equal(line("a b c", "a b c"), "a b c");
  assert.equal(line("", "a b"), "{+a b+}");
  assert.equal(line("a b", ""), "[-a b-]");
  assert.equal(line("The city closed it", "The council closed it"), "The [-city-] {+council+} closed it");
  assert.equal(line("It was closed on Friday", "It was closed on Friday at noon"), "It was closed on Friday {+at noon+}");
});

test("takes a single word that stayed into the change around it", () => {
  assert.equal(line("one two three four", "one 2 three 4"), "one [-two three four-] {+2 three 4+}");
});

test("loses no word of either text", () => {
  const words = "alpha beta gamma delta".split(" ");
  let seed = 7;
  const next = (most) => (seed = (seed * 48271) % 2147483647) % most;
  for (let i = 0; i < 300; i++) {
    const [from, to] = [0, 0].map(() => Array.from({ length: next(9) }, () => words[next(4)]).join(" "));
    const without = (kind) =>
      redline(from, to)
        .filter((piece) => piece.kind !== kind)
        .map((piece) => piece.words)
        .join(" ");
    assert.equal(without("new"), from);
    assert.equal(without("gone"), to);
  }
});

const FACT = {
  id: "x",
  title: "The bridge",
  statement: "It was closed.",
  when: { edtf: "2026-07-03", basis: "stated", earliest: "2026-07-03", words: "3 July 2026", certain: true },
  actors: [{ name: "Council", role: "decider" }],
  attribution: { party: "Council", kind: "organisation", act: "said" },
};
const BASE = parts("fact", FACT);

test("corrects field by field, from what the record says", () => {
  const mine = { ...BASE, when: { edtf: "2026-07-04", basis: "stated" } };
  assert.deepEqual(body("fact", BASE, mine, { nature: "typo", note: "n", citation: [{ sourceId: "s" }] }), {
    nature: "typo",
    note: "n",
    evidence: { sourceId: "s" },
    changes: [{ field: "when", from: { edtf: "2026-07-03", basis: "stated" }, to: { edtf: "2026-07-04", basis: "stated" } }],
  });
  assert.deepEqual(changed("fact", BASE, parts("fact", FACT)), []);
  assert.deepEqual(parts("fact", { ...FACT, when: {} }).when, { basis: "unknown" });
});

test("corrects a source in full", () => {
  const from = parts("source", { type: "article", title: "t", published: { edtf: "2026", basis: "stated" }, cited: 3 });
  const to = { ...from, publisher: "Courier" };
  assert.deepEqual(body("source", from, to, { nature: "typo", note: "n" }), { nature: "typo", note: "n", from, to });
});

test("finds the field that a refusal is about", () => {
  const sent = { changes: [{ field: "title" }, { field: "when" }, { field: "actors" }] };
  assert.equal(place("fact", sent, "/changes/0/to"), "/title");
  assert.equal(place("fact", sent, "/changes/1/to/derivation"), "/when/derivation");
  assert.equal(place("fact", sent, "/changes/2/to/0/name"), "/actors/0/name");
  assert.equal(place("fact", sent, "/evidence/quote/exact"), "/citation/0/quote/exact");
  assert.equal(place("fact", sent, "/note"), "/note");
  assert.equal(place("source", {}, "/to/published/edtf"), "/published/edtf");
});

test("loses neither of two who corrected the same version", () => {
  const mine = { ...BASE, title: "Mine", statement: "Mine." };
  const theirs = { ...BASE, statement: "Theirs.", actors: [] };
  const met = meetings("fact", BASE, mine, theirs);
  assert.deepEqual(met.map(({ field, by }) => [field, by]), [["title", "mine"], ["statement", "both"], ["actors", "theirs"]]);
  assert.deepEqual(joined(mine, met, {}), { ...BASE, title: "Mine", statement: "Mine.", actors: [] });
  assert.deepEqual(joined(mine, met, { title: "theirs", statement: "theirs", actors: "mine" }), { ...BASE, statement: "Theirs." });
});

test("says parts in words", () => {
  assert.equal(said("actors", FACT.actors), "Council (decider)");
  assert.equal(said("attribution", { ...FACT.attribution, channel: "X" }), "Council (organisation), said, on X");
  assert.equal(said("when", { basis: "unknown" }), "undated · unknown");
  assert.equal(said("publisher", undefined), "");
});

test("keeps a draft until it is dropped, and goes without where a browser keeps nothing", () => {
  const kept = new Map();
  const storage = { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text), removeItem: (name) => kept.delete(name) };
  const draft = { at: 1, key: "k", version: "3", said: { title: "t" } };
  const some = drafts("a", () => storage);
  assert.ok(some.keep(draft));
  assert.deepEqual(some.read(), draft);
  assert.equal(drafts("b", () => storage).read(), null);
  some.drop();
  assert.equal(some.read(), null);
  const none = drafts("a", () => {
    throw new Error("refused");
  });
  assert.equal(none.keep(draft), false);
  assert.equal(none.read(), null);
});

test("tells what a refusal is about, and whether nothing was recorded", () => {
  const refused = told({ status: 422, version: "", body: { errors: [{ pointer: "/title", detail: "Too long." }] } });
  assert.deepEqual(refused.faults, [{ pointer: "/title", text: "Too long." }]);
  assert.ok(refused.sure);
  assert.ok(!told({ status: 0, version: "", body: {} }).sure);
  assert.ok(!told({ status: 503, version: "", body: { detail: "d" } }).sure);
  assert.ok(!told({ status: 409, version: "", body: { type: "/api/problems/still-running", detail: "d" } }).sure);
  assert.ok(told({ status: 401, version: "", body: {} }).signIn);
  assert.ok(told({ status: 403, version: "", body: {} }).signIn);
  assert.equal(told({ status: 409, version: "", body: { detail: "Retracted." } }).faults[0].text, "Retracted.");
});

test("says what others did", () => {
  assert.deepEqual(since({ changes: [{ version: 2, type: "FactCorrected", editor: "Mara", note: "why" }] }), ["Version 2, fact corrected by Mara: why"]);
  assert.deepEqual(since({}), []);
});

test("tells like texts from others, in any script", () => {
  assert.equal(likeness("The bridge is closed", "the bridge is closed!"), 1);
  assert.ok(likeness("The bridge is closed to traffic", "The city closed the bridge to traffic") > 0.5);
  assert.ok(likeness("The bridge is closed to traffic", "Alibaba tells its staff to stop") < 0.2);
  assert.ok(likeness("阿里巴巴禁止员工使用该工具", "阿里巴巴禁止全体员工使用该工具") > 0.5);
  assert.equal(likeness("", ""), 0);
});
