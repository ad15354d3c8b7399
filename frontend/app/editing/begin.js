/** Initial draft of an editor: an existing talk, or a new one with defaults from the last one. */
import { newKey } from './draft.js';
import { withSomebody } from './form-verbs.js';
import { blankForm, formOf } from './talk-form.js';
import { toWall } from './zoned-time.js';

/** @import { Draft } from './draft.js' */
/** @import { OrganizerApi } from './organizer-api.js' */

/**
 * @param {OrganizerApi} api
 * @param {string} id
 * @param {string} lang
 * @param {string[]} own slugs of the series that the organizer may assign
 * @returns {Promise<Draft>}
 */
export async function draftOf(api, id, lang, own) {
  const { body: talk, etag } = await api.talk(id);
  const { body: session, etag: ofSession } = await api.session(talk.session.id);
  const form = withSomebody(formOf(talk, session, lang, own));
  return { form, base: form, etags: { talk: etag, session: ofSession }, key: newKey() };
}

/**
 * Series and time of day are copied from the last session.
 * @param {Pick<import('../api.js').Api, 'talks'>} reading
 * @param {OrganizerApi} api
 * @param {{lang: string, own: string[], within: string | null, series: Map<string, Series>}} given
 *   within: an existing session to which the talk is added
 * @returns {Promise<Draft>}
 */
export async function newDraft(reading, api, { lang, own, within, series }) {
  const form = within ? await addedTo(api, within, lang) : blankForm(lang, await likely());
  return { form, base: form, etags: {}, key: newKey() };

  async function likely() {
    const numbers = own.map((slug) => ({ series: slug, number: '' }));
    const query = `?sort=-start&limit=1&series=${own.join(',')}`;
    const last = own.length > 0 ? (await reading.talks(query)).items[0]?.session : undefined;
    if (!last) return { timeZone: series.get(own[0])?.timeZone ?? 'Asia/Tokyo', series: own.slice(0, 1), numbers };
    const { timeZone, format = '' } = last;
    const slugs = last.numbers.map((number) => number.series).filter((slug) => own.includes(slug));
    return { timeZone, format, series: slugs, numbers, from: toWall(last.start, timeZone).time };
  }
}

/**
 * A further part of a lecture begins with title, speakers and references of the part before.
 * @param {OrganizerApi} api @param {string} id @param {string} lang
 */
async function addedTo(api, id, lang) {
  const { body: session } = await api.session(id);
  const last = session.kind === 'lecture' ? (await api.talksOf(id)).at(-1) : undefined;
  const { title, language, speakers = [], references } = last ? (await api.talk(last.id)).body : {};
  const talk = { id: '', position: 1, title, language, speakers, references, materials: [], session };
  return withSomebody(formOf(talk, session, lang));
}
