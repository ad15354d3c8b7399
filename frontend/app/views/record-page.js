/** Form of a series, person, token or webhook, with further actions. */
import { Problem } from '../api.js';
import { keepDraft, recordDraftAt } from '../editing/draft.js';
import { RecordEditor } from '../editing/record-editor.js';
import { RECORD_KINDS } from '../editing/record-kinds.js';
import { recordVerbs } from '../editing/record-verbs.js';
import { recordActions } from '../elements/record-actions.js';
import { recordForm } from '../elements/record-form.js';
import { recordNotices, recordOpening } from '../elements/record-opening.js';
import { here } from '../home.js';
import { html } from '../html.js';
import { everybody } from '../people.js';
import { withToken } from './with-token.js';

/** @import { KindName, Power } from '../editing/record-kinds.js' */

/** A part that does not exist yet. @param {unknown} error */
function orNone(error) {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

export const recordPage = withToken(async ({ api, reading, reader, isAdmin, own, params, go }) => {
  const { words } = reader;
  const kindName = /** @type {KindName} */ (params.kind);
  const kind = RECORD_KINDS[kindName];
  const editor = new RecordEditor(kind, api, await read(), kind.part && params.id);
  const address = here();
  const kept = kind.isPrivate ? null : recordDraftAt(address, editor.etag);
  if (kept) editor.restore(kept);
  // A part of a session belongs to its page.
  const home = kind.path === '/sessions' ? `/organize/sessions/${params.id}` : `/organize/${kindName}`;
  /** @type {Speaker[]} */
  let people = [];
  const verbs = recordVerbs(editor, { page, gone: () => go(home) });
  const later = kindName === 'people' ? everybody(reading).then((all) => ((people = all), page())) : undefined;
  return { ...page(), later };

  /** @returns {Promise<{body: any, etag?: string} | null>} */
  async function read() {
    const { id } = params;
    if (!id) return null;
    const where = `${kind.path}/${encodeURIComponent(id)}${kind.part ?? ''}`;
    if (kind.part) return api.read(where).catch(orNone);
    if (kind.powers.includes('change')) return api.read(where);
    const { body } = await api.read(kind.path);
    return { body: body.items.find((/** @type {any} */ each) => each[kind.key] === id) ?? {} };
  }

  /** @param {Power} power */
  function may(power) {
    const isOwn = kindName !== 'series' || params.id === undefined || own.includes(params.id);
    return kind.powers.includes(power) && isOwn && (isAdmin || !kind.forAdmins.includes(power));
  }

  /** @returns {Page} */
  function page() {
    const { record, focus } = editor;
    editor.focus = '';
    const isWritable = may(record || kind.part ? 'change' : 'create');
    const isUnsaved = isWritable && editor.isChanged;
    if (!kind.isPrivate) keepDraft(address, isWritable ? editor.draft : null);
    return {
      title: words.recordKinds[kindName],
      missing: true,
      verbs,
      focus,
      unsaved: isUnsaved,
      main: html`<div class="organizer-desk">
        ${recordOpening(kindName, editor, { home, isNew: !params.id }, reader)}
        ${recordNotices(kindName, editor, reader)}
        ${isWritable ? recordForm(editor, reader) : !record && html`<p class="notice">${words.onlyAdmins}</p>`}
        ${record && recordActions(editor, people, kind.powers.filter(may), reader)}
      </div>`,
    };
  }
});
