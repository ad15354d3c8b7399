/** Form of a series, person, token or webhook, with what else can be done with it. */
import { RecordEditor } from '../editing/record-editor.js';
import { KIND_NAMES, RECORD_KINDS } from '../editing/record-kinds.js';
import { recordVerbs } from '../editing/record-verbs.js';
import { recordActions } from '../elements/record-actions.js';
import { entryOf, factLine } from '../elements/record-entry.js';
import { recordForm, secretNotice } from '../elements/record-form.js';
import { html } from '../html.js';
import { everybody } from '../people.js';
import { withToken } from './with-token.js';

/** @typedef {import('../editing/record-kinds.js').KindName} KindName */
/** @typedef {import('../editing/record-kinds.js').Power} Power */
/** @typedef {import('../model.js').Page} Page */

export const recordPage = withToken(async ({ api, reading, reader, isAdmin, own, params, go }) => {
  const { words } = reader;
  const kindName = /** @type {KindName} */ (KIND_NAMES.find((each) => each === params.kind));
  const kind = RECORD_KINDS[kindName];
  const editor = new RecordEditor(kind, api, await read());
  /** @type {import('../model.js').Speaker[]} */
  let people = [];
  const verbs = recordVerbs(editor, { page, gone: () => go(`/organize/${kindName}`) });
  const later = kindName === 'people' ? everybody(reading).then((all) => ((people = all), page())) : undefined;
  return { ...page(), later };

  /** @returns {Promise<{body: any, etag?: string} | null>} */
  async function read() {
    const { id } = params;
    if (!id) return null;
    if (kind.powers.includes('change')) return api.read(`${kind.path}/${encodeURIComponent(id)}`);
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
    const { record, focus, notice } = editor;
    editor.focus = '';
    const told = record && entryOf(kindName, record, reader);
    const name = params.id && told ? told.name : words.create[kindName];
    const mayWrite = may(record ? 'change' : 'create');
    return {
      title: words.recordKinds[kindName],
      missing: true,
      verbs,
      focus,
      unsaved: mayWrite && editor.isChanged,
      main: html`<div class="organizer-desk">
        <header class="opening">
          <p class="way-back"><a href="/organize/${kindName}">${words.recordKinds[kindName]}</a></p>
          <h1 id="heading">${name}</h1>
          ${told && factLine(told)}
        </header>
        ${notice && html`<p class="notice" id="notice" tabindex="-1" data-key="notice">${words.recordDone[/** @type {'saved'} */ (notice)]}</p>`}
        ${record && kind.secret && record[kind.secret] && secretNotice(kindName, record[kind.secret], reader)}
        ${mayWrite ? recordForm(editor, reader) : !record && html`<p class="notice">${words.onlyAdmins}</p>`}
        ${record && recordActions(editor, people, kind.powers.filter(may), reader)}
      </div>`,
    };
  }
});
