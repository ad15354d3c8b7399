/** Actions on a whole talk or session, which take effect immediately and independently of the form. */
import { token } from '../token.js';
import { moveInSession, moveToSession, removeTalks, revertTo, setStatus } from './actions.js';
import { valueAt, withValue } from './form-value.js';

/** @import { Detail } from '../verbs.js' */
/** @typedef {(act: (detail: Detail) => void) => (detail: Detail) => any} Then */
/** @typedef {(act: (detail: Detail) => Promise<void>) => (detail: Detail) => any} Afterwards */

/**
 * @param {import('./editor.js').Editor} editor
 * @param {import('./editor-verbs.js').Desk} desk
 * @param {{then: Then, afterwards: Afterwards}} wrapped
 */
export function actionVerbs(editor, desk, { then, afterwards }) {
  return {
    ask: then(({ value }) => {
      editor.focus = value ? 'sure' : `ask-${editor.asking}`;
      editor.asking = /** @type {import('./editor.js').Action} */ (value) || null;
    }),
    act: afterwards(async ({ value }) => {
      const { session } = editor.form;
      editor.asking = null;
      if (value !== 'deleted' && value !== 'sessionDeleted') {
        await setStatus(editor.api, session.id, value);
        return begin(value);
      }
      const ids = value === 'deleted' ? [editor.id] : desk.talks().map(({ id }) => id);
      await removeTalks(editor.api, ids, session.id);
      desk.gone();
    }),
    'move-talk': afterwards(async ({ values = {} }) => {
      const target = await editor.api.sessionByNumber(values.series, values.number);
      if (target.id === editor.form.session.id) return;
      await moveToSession(editor.api, editor.id, target);
      editor.asking = null;
      await begin('moved');
    }),
    'talk-up': afterwards(() => reorder(-1)),
    'talk-down': afterwards(() => reorder(1)),
    revert: afterwards(async ({ name, value }) => {
      const entry = desk.history().find(({ kind, revision }) => kind === name && revision === Number(value));
      if (entry) await revertTo(editor.api, entry);
      await begin('reverted');
    }),
  };

  /** @param {number} by */
  async function reorder(by) {
    await moveInSession(editor.api, desk.talks(), editor.id, by);
    await begin('reordered');
  }

  /** Restarts the editor after an action; unsaved changes are applied on top. @param {string} notice */
  async function begin(notice) {
    const { form, isChanged } = editor;
    const now = await editor.reread();
    const place = notice === 'moved' ? '/session' : '/session/status';
    editor.draft = isChanged ? { ...now, form: withValue(form, place, valueAt(now.form, place)) } : now;
    Object.assign(editor, { judgement: {}, attempted: false, notice, focus: 'notice' });
    if (token()) await desk.recall();
  }
}
