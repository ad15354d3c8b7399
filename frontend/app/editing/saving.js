/** Saves the changes of a form, or checks them with a dry run. Up to three kinds of resources are changed. */
import { Problem } from '../api.js';
import { isBlankRow } from './form-rows.js';
import { namePatches, newTalk, newTalks, sessionPatch, talkPatch } from './talk-body.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./organizer-api.js').OrganizerApi} OrganizerApi */
/** @typedef {import('../model.js').Inferred} Inferred */
/** @typedef {import('../model.js').Outcome} Outcome */
/** @typedef {import('../model.js').SpeakerChoice} SpeakerChoice */
/** @typedef {import('../model.js').Session} Session */
/** @typedef {{talk?: Outcome, session?: Session, inferred: Inferred[], suggestions: SpeakerChoice[]}} Result */

/** Converts pointers relative to a request body into pointers of the form. */
/** @param {string} place */
const below = (place) => (/** @type {any} */ remark) => {
  const { pointer = '', detail } = remark;
  const here = place + pointer;
  return { ...remark, pointer: here, ...(detail && pointer && { detail: detail.replaceAll(pointer, () => here) }) };
};

/**
 * @template T
 * @param {string} place pointer of the body in the form
 * @param {() => Promise<T>} send
 * @returns {Promise<T>}
 */
async function at(place, send) {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, code, title, detail, errors, candidates, etag } = error;
    throw new Problem({ status, code, title, detail, candidates, etag, errors: errors.map(below(place)) });
  }
}

/**
 * @param {OrganizerApi} api
 * @param {Draft} draft
 * @param {boolean} dryRun
 * @returns {Promise<Result>}
 */
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
 * The draft is updated after each saved resource, so that a retry sends only the rest.
 * @param {OrganizerApi} api
 * @param {string} id of the talk
 * @param {Draft} draft its base and ETags are updated
 * @param {boolean} dryRun
 * @returns {Promise<Result>}
 */
export async function change(api, id, draft, dryRun) {
  const { form, base, etags } = draft;
  /** @type {Result} */
  const result = { inferred: [], suggestions: [] };
  for (const { id: person, at: row, body } of namePatches(base, form)) {
    const { etag } = await api.speaker(person);
    await at(`/speakers/${row}`, () => api.change('speakers', person, body, { etag, dryRun }));
  }
  const ofTalk = talkPatch(base, form);
  if (Object.keys(ofTalk).length > 0) {
    const { body, etag } = await at('', () => api.change('talks', id, ofTalk, { etag: etags.talk, dryRun }));
    Object.assign(result, { talk: body, session: body.session }, remarks(body, ''));
    if (!dryRun) {
      draft.etags = { ...draft.etags, talk: etag };
      draft.base = { ...form, session: base.session, coHosts: base.coHosts };
    }
  }
  const ofSession = sessionPatch(base, form);
  if (Object.keys(ofSession).length > 0) {
    const tag = { etag: draft.etags.session, dryRun };
    const { body, etag } = await at('/session', () => api.change('sessions', form.session.id, ofSession, tag));
    result.inferred = [...result.inferred, ...remarks(body, '/session').inferred];
    result.session = body;
    if (!dryRun) Object.assign(draft, { base: form, etags: { ...draft.etags, session: etag } });
  }
  return result;
}

/** @param {any} body @param {string} place */
const remarks = ({ inferred = [], suggestions = [] }, place) => ({
  inferred: /** @type {Inferred[]} */ (inferred.map(below(place))),
  suggestions: /** @type {SpeakerChoice[]} */ (suggestions),
});
