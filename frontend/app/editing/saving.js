/** Saves the changes of a form together, or checks them with a dry run. Up to three kinds of resources are changed. */
import { Problem } from '../api.js';
import { isBlankRow } from './form-rows.js';
import { updated } from './organizer-api.js';
import { namePatches, newTalk, newTalks, sessionPatch, talkPatch } from './talk-body.js';

/** @import { Draft } from './draft.js' */
/** @import { OrganizerApi } from './organizer-api.js' */
/** @typedef {{talk?: Outcome, session?: Session, inferred: Inferred[], suggestions: SpeakerChoice[]}} Result */

/** Converts pointers relative to a request body into pointers of the form. @param {string} place @param {string} [start] of the pointers in the details */
const below =
  (place, start = '') =>
  (/** @type {any} */ remark) => {
    const { pointer = '', detail } = remark;
    const [sent, here] = [start + pointer, place + pointer];
    return { ...remark, pointer: here, ...(detail && sent && { detail: detail.replaceAll(sent, () => here) }) };
  };

/** @param {OrganizerApi} api @param {Draft} draft @param {boolean} dryRun @returns {Promise<Result>} */
export async function announce(api, { form, key }, dryRun) {
  const isOne = form.furtherTalks.every(isBlankRow);
  const { body } = await api.announce(newTalk(form), { key, dryRun: dryRun || !isOne });
  if (!isOne) {
    const written = await announceAll(api, newTalks(form, body.session.numbers), { key, dryRun });
    if (!dryRun) Object.assign(body, written[0]);
  }
  return { talk: body, session: body.session, inferred: body.inferred ?? [], suggestions: body.suggestions ?? [] };
}

/**
 * All talks of a new session in one transaction.
 * @param {OrganizerApi} api
 * @param {import('./request-body.js').Body[]} talks
 * @param {{key: string, dryRun: boolean}} how
 * @returns {Promise<Outcome[]>}
 */
async function announceAll(api, talks, how) {
  try {
    return await api.announceAll(talks, how);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors.map((/** @type {any} */ each) => {
      if (!(each.line > 1)) return each;
      return below(`/furtherTalks/${each.line - 2}`)({ ...each, pointer: each.pointer.replace('/speakers/0', '') });
    });
    const { status, code, title, detail, etag } = error;
    throw new Problem({ status, code, title, detail, etag, errors });
  }
}

/**
 * @param {OrganizerApi} api
 * @param {string} id of the talk
 * @param {Draft} draft
 * @param {boolean} dryRun
 * @returns {Promise<Result>}
 */
export async function change(api, id, { form, base, etags }, dryRun) {
  const names = namePatches(base, form).map(async ({ id: person, at, body }) => ({
    place: `/speakers/${at}`,
    change: updated('speaker', { id: person, etag: (await api.speaker(person)).etag }, body),
  }));
  const all = [
    ...(await Promise.all(names)),
    { place: '', change: updated('talk', { id, etag: etags.talk }, talkPatch(base, form)) },
    {
      place: '/session',
      change: updated('session', { id: form.session.id, etag: etags.session }, sessionPatch(base, form)),
    },
  ].filter(({ change: { patch = {} } }) => Object.keys(patch).length > 0);
  if (all.length === 0) return { inferred: [], suggestions: [] };
  const places = all.map(({ place }) => place);
  const { items, inferred, suggestions } = await together(
    api,
    all.map((each) => each.change),
    places,
    dryRun,
  );
  const [talk, session] = ['talk', 'session'].map((name) => items.find(({ resource }) => resource === name)?.value);
  return {
    talk,
    session: session ?? talk?.session,
    inferred: inferred.map(inForm(places)),
    suggestions: suggestions.map(inForm(places)),
  };
}

/**
 * @param {OrganizerApi} api
 * @param {import('./organizer-api.js').RequestedChange[]} changes
 * @param {string[]} places of their resources in the form
 * @param {boolean} dryRun
 * @returns {Promise<{items: {resource: string, value?: any}[], inferred: Inferred[], suggestions: SpeakerChoice[]}>}
 */
async function together(api, changes, places, dryRun) {
  try {
    return { inferred: [], suggestions: [], ...(await api.together(changes, { dryRun })) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, code, title, detail, errors, candidates, etag } = error;
    const placed = { errors: errors.map(inForm(places)), candidates: candidates.map(inForm(places)) };
    throw new Problem({ status, code, title, detail, etag, ...placed });
  }
}

/** Converts pointers into a set of changes into pointers of the form. @param {string[]} places of the changes */
const inForm = (places) => (/** @type {any} */ remark) => {
  const [, start, at] = /^(\/changes\/(\d+)(?:\/patch)?)/.exec(remark.pointer ?? '') ?? [];
  return start ? below(places[Number(at)], start)({ ...remark, pointer: remark.pointer.slice(start.length) }) : remark;
};
