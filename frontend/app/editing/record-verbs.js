/** Actions of the form of a record. */
import { rowVerbs } from './form-rows.js';

/** @import { RecordEditor } from './record-editor.js' */
/** @import { Power } from './record-kinds.js' */
/** @import { Detail } from '../verbs.js' */

/**
 * @param {RecordEditor} editor
 * @param {{page: () => Page, gone: () => void}} view gone: called when the record does not exist any more
 * @returns {Record<string, (detail: Detail) => Page | void | Promise<Page | void>>}
 */
export function recordVerbs(editor, { page, gone }) {
  /** @param {(detail: Detail) => void} act */
  const then = (act) => (/** @type {Detail} */ detail) => {
    act(detail);
    return page();
  };
  return {
    edit: ({ name, value, composing }) => {
      editor.put(name, value);
      // An input method must finish before the page is rendered.
      return composing ? undefined : page();
    },
    flag: then(({ name, on }) => editor.put(name, on)),
    choose: then(({ name, value, on }) => editor.choose(name, value, on)),
    ...rowVerbs(
      () => editor.values,
      (step) => then((detail) => editor.go(step(detail))),
      editor.rows,
    ),
    discard: then(() => editor.discard()),
    save: async () => {
      if (await editor.save()) Object.assign(editor, { notice: 'saved', focus: 'notice' });
      return page();
    },
    seek: then(({ value }) => {
      editor.sought = value;
    }),
    'merge-into': then(({ value }) => {
      Object.assign(editor, { asking: 'merge', into: value, focus: 'sure' });
    }),
    ask: then(({ value }) => {
      editor.focus = value ? 'sure' : `ask-${editor.asking}`;
      editor.asking = /** @type {Power} */ (value);
    }),
    act: async ({ value }) => {
      editor.asking = '';
      const done = await editor.attempt(() => perform(/** @type {Power} */ (value)));
      if (done && ['delete', 'revoke', 'merge'].includes(value)) return gone();
      if (done) Object.assign(editor, { notice: done, focus: 'notice' });
      return page();
    },
  };

  /** @param {Power} power @returns {Promise<string>} what was done, a key of the interface texts */
  async function perform(power) {
    const { api, path, etag } = editor;
    if (power === 'delete' || power === 'revoke') await api.write('DELETE', path, undefined, { etag });
    if (power === 'merge') await api.write('POST', `${path}/merge`, { into: editor.into }, { etag });
    if (power === 'resume') await api.write('POST', `${path}/resume`);
    if (power !== 'test') return power;
    const { body } = await api.write('POST', `${path}/test`);
    return body.delivered ? 'testDelivered' : 'testFailed';
  }
}
