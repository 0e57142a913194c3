/* The form for suggestions: what is typed is checked, kept as a draft, and at the end shown as a finished text. */

import { fill } from "../search/draw.js";
import { loadChecks } from "./checks.js";
import { makeDraftKeeper } from "./draft_keeper.js";
import { makeFields } from "./fields.js";
import { fetchOrganizations, fetchRecord, fetchSounds } from "./files.js";
import { pageOf } from "./page.js";
import { wirePickers } from "./pickers.js";
import { fieldsAround } from "./places.js";
import { prune } from "./record.js";
import { makeResult } from "./result.js";
import { makeReview } from "./review.js";
import { isLatin, proposeSlug } from "./slug.js";
import { makeState } from "./state.js";
import { makeTwins } from "./twins.js";
import { nameIn } from "./words.js";
import { writeRecord } from "./write_record.js";

const PAUSE = 200;
const NEW = "#new";
const CORRECT = /^#organization=([a-z0-9-]+)$/;

/** Make the form in `root` work, beginning with what the address asks for. */
export async function openForm(root) {
  const desk = makeDesk(pageOf(root));
  const begun = begin(desk, slugInAddress() ?? null);
  const [checks, organizations] = await Promise.all([
    loadChecks(desk.page).catch(() => null),
    fetchOrganizations().catch(() => []),
  ]);
  desk.page.names.learn(organizations);
  desk.taken = new Set(organizations.map(({ slug }) => slug));
  await begun;
  desk.drawPickers();
  desk.review.use(checks);
}

/* All that works together on one record: `subject` is `{ slug, before }`, both null for a new organization, and null
   itself until one has begun. */
function makeDesk(page) {
  const desk = { page, subject: null, taken: new Set() };
  desk.fields = makeFields(page.form, {
    ...page,
    changed: afterPause(() => changed(desk), () => desk.result.hide()),
    mayGo: (item, value) => isEmpty(value) || window.confirm(fill(page.words.remove_sure, { name: page.labelOf(item) })),
    drawPickers: () => desk.drawPickers(),
  });
  desk.drawPickers = wirePickers(page, desk.fields);
  desk.review = makeReview(page, desk.fields, { anyway: () => showResult(desk) });
  desk.state = makeState(page, { drop: () => drop(desk), renew: () => renew(desk) });
  desk.drafts = makeDraftKeeper(desk.state, page);
  desk.twins = makeTwins(page);
  desk.result = makeResult(page, {
    isTaken: (slug) => desk.taken.has(slug),
    checkName: (slug) => desk.review.checks()?.ofName(slug) ?? [],
    named: () => keep(desk),
  });
  listen(desk);
  return desk;
}

function listen(desk) {
  const { form } = desk.page;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish(desk);
  });
  form.addEventListener("focusout", ({ target }) => {
    if (fieldsAround(target)[0]?.dataset.field !== "name") return;
    desk.twins(target.value?.trim() || nameNow(desk), desk.subject?.slug);
  });
  window.addEventListener("pagehide", () => keep(desk));
  window.addEventListener("hashchange", () => {
    const slug = slugInAddress();
    if (slug !== undefined) begin(desk, slug).then(() => desk.page.state.focus());
  });
}

/** Begin with the record of an organization, or with a new one, or with the draft that there is of it. */
async function begin(desk, slug) {
  const { page, fields, review, state, drafts, result } = desk;
  keep(desk);
  desk.wanted = slug;
  const before = slug === null ? null : await fetchBefore(desk, slug);
  if (desk.wanted !== slug) return; // somebody asked for another one meanwhile
  if (before === undefined) {
    if (!desk.subject) await begin(desk, null);
    return;
  }
  const draft = drafts.read(slug);
  const isFirst = desk.subject === null;
  desk.subject = { slug, before };
  state.subject(before && { name: nameIn(before, page.language), href: page.pageOf(slug) });
  result.nameFile(draft?.name ?? "");
  if (draft || before || !isFirst) fields.fill(draft?.record ?? before ?? {});
  else fields.adopt();
  // What is there already has been left; what a record says that nobody has touched is nobody's mistake here.
  review.begin(slug, Boolean(draft) || !before);
  result.hide();
  drafts.show(draft, before);
  keep(desk); // what was typed before this was ready
  desk.twins(nameNow(desk), slug);
}

function nameNow({ fields, page }) {
  return nameIn(prune(fields.record()).record, page.language);
}

async function fetchBefore({ state, page: { words } }, slug) {
  state.notice(words.loading_record);
  const before = await fetchRecord(slug).catch(() => undefined);
  state.notice(before ? "" : words.no_record);
  return before;
}

function changed(desk) {
  desk.review.refresh();
  keep(desk);
}

function keep({ drafts, subject, fields, result }) {
  if (subject) drafts.keep(subject, prune(fields.record()).record, result.fileName());
}

function drop(desk) {
  if (!window.confirm(desk.page.words.draft_sure)) return;
  renew(desk);
  desk.state.draft(desk.page.words.draft_deleted, null);
  desk.page.say(desk.page.words.draft_deleted);
}

function renew({ subject, drafts, state, result, fields, review }) {
  drafts.drop(subject.slug);
  state.notice("");
  state.restored("");
  result.nameFile("");
  result.hide();
  fields.fill(subject.before ?? {});
  review.begin(subject.slug);
}

async function finish(desk) {
  const { page, review, state } = desk;
  if (!review.checks()) review.use(await loadChecks(page).catch(() => null));
  if (!review.checks()) state.notice(page.words.cannot_check);
  const { isWrong } = review.showAll();
  if (isWrong) page.summary.focus();
  else showResult(desk);
}

async function showResult({ page, subject, fields, review, result }) {
  const { record } = prune(fields.record());
  const proposed = subject.slug === null ? await proposeName(record.name ?? {}, page) : "";
  const text = writeRecord(record, review.checks()?.order ?? {});
  result.show({ ...subject, record, text, proposed, name: nameIn(record, page.language) });
}

async function proposeName(name, { languages }) {
  const isSpoken = Object.values(name).length > 0 && !Object.values(name).some(isLatin);
  const sounds = isSpoken ? await fetchSounds().catch(() => new Map()) : new Map();
  return proposeSlug(name, languages, (character) => sounds.get(character));
}

/** The slug of the record that the address asks to correct, null for a new one, undefined where it asks for nothing. */
function slugInAddress() {
  const { hash } = window.location;
  return hash === NEW ? null : hash.match(CORRECT)?.[1];
}

function isEmpty(value) {
  return Object.keys(prune({ value }).record).length === 0;
}

function afterPause(act, first) {
  let waiting = 0;
  return () => {
    first();
    clearTimeout(waiting);
    waiting = setTimeout(act, PAUSE);
  };
}
