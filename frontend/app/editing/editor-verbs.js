/** Actions of the editor's elements by name. The page is rendered after each. */
import { Problem } from '../api.js';
import { keepToken } from '../token.js';
import { actionVerbs } from './action-verbs.js';
import * as steps from './form-verbs.js';

/** @import { Editor } from './editor.js' */
/** @import { Detail } from '../verbs.js' */

/**
 * @typedef {object} Desk Functions of the view for its actions
 * @property {() => Page} page
 * @property {() => Speaker[]} people
 * @property {() => import('./actions.js').Entry[]} history
 * @property {() => Talk[]} talks of the session, in order
 * @property {() => Promise<void>} recall reloads the history and the talks of the session
 * @property {(talk: string) => void} announcedAs
 * @property {() => void} gone called after a deletion
 * @property {() => string} today
 * @property {(pointer: string) => string} placeName
 */

/**
 * @param {Editor} editor
 * @param {Desk} desk
 * @returns {Record<string, (detail: Detail) => void | Page | Promise<void | Page>>}
 */
export function verbsOf(editor, desk) {
  /** @param {(detail: Detail) => void} act */
  const then = (act) => (/** @type {Detail} */ detail) => {
    act(detail);
    return desk.page();
  };
  /** @param {(detail: Detail) => Promise<void>} act */
  const afterwards = (act) => async (/** @type {Detail} */ detail) => {
    await act(detail).catch(told);
    return desk.page();
  };
  /** @param {unknown} error */
  const told = (error) => {
    if (!(error instanceof Problem)) throw error;
    editor.attempted = true;
    editor.focus = 'problems';
    editor.heed({ problem: error });
  };
  /** @param {steps.Step} step */
  const go = ({ form, focus = '' }) => {
    editor.put(form);
    editor.focus = focus;
  };
  const rowAt = (/** @type {{name: string}} */ { name }) => Number(/\d+/.exec(name)?.[0]);

  return {
    edit: ({ name, value, composing }) => {
      editor.touched.add(name);
      editor.typing = name;
      editor.put(steps.editText(editor.form, name, value), { wait: composing });
      return composing ? undefined : desk.page();
    },
    'write-in': then(({ value }) => editor.put({ ...editor.form, languages: value.split(' ') })),
    'choose-series': then(({ name, value, on }) => {
      const others = editor.form.session.series.filter((slug) => slug !== value);
      editor.edit(name, on ? [...others, value] : others);
    }),
    'confirm-session': then(() => editor.edit('/session/status', 'confirmed')),
    ...steps.talkRowVerbs(
      () => editor.form,
      (step) => then((detail) => go(step(detail))),
    ),
    upload: ({ name, files = [] }) => {
      if (files.length > 0) void editor.uploads.start(rowAt({ name }), files[0]).catch(told);
    },
    'choose-person': then((detail) => {
      const { judgement } = editor;
      const named = [...(judgement.problem?.candidates ?? []), ...(judgement.result?.suggestions ?? [])];
      const all = [...desk.people(), ...named.flatMap(({ speakers }) => speakers)];
      const person = all.find(({ id }) => id === detail.value);
      if (person) go(steps.choosePerson(editor.form, rowAt(detail), person));
      editor.judgement = {};
      editor.typing = '';
    }),
    namesake: afterwards(async ({ value }) => {
      const at = Number(value);
      const person = await editor.api.namesake(editor.form.speakers[at].name, sameName(at));
      go(steps.choosePerson(editor.form, at, person));
    }),
    'another-person': then(({ value }) => go(steps.changePerson(editor.form, Number(value), 'another'))),
    'paste-block': then(({ values }) => {
      const { form, filled, left } = steps.pasteBlock(editor.form, values?.text ?? '', desk.today());
      editor.put(form);
      editor.pasted = { filled: filled.map(desk.placeName), left };
      editor.focus = 'read';
    }),
    'go-to-field': then(({ value }) => {
      editor.focus = value;
    }),
    save: () => saved(editor.save()),
    settle: () => {
      const { conflict } = editor;
      return conflict ? saved(editor.settle(conflict)) : undefined;
    },
    discard: afterwards(() => editor.discard()),
    compare: afterwards(async () => {
      await editor.compare();
    }),
    'choose-version': then(({ name, value }) => {
      if (editor.conflict) editor.conflict.chosen[name] = value === 'mine' ? 'mine' : 'theirs';
    }),
    ...actionVerbs(editor, desk, { then, afterwards }),
    'sign-in': afterwards(async ({ values }) => {
      const wanted = String(values?.token).trim();
      try {
        await editor.api.me(wanted);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 401) throw error;
        Object.assign(editor, { tokenProblem: 'tokenRefused', focus: 'token' });
        return;
      }
      keepToken(wanted, values?.remember === 'on');
      Object.assign(editor, { judgement: {}, tokenProblem: '', focus: 'heading' });
      if (editor.isChanged) editor.check.soon();
      await desk.recall();
    }),
  };

  /** Ids of existing speakers with the name of a row, from the last response. @param {number} at @returns {string[]} */
  function sameName(at) {
    const { problem, result } = editor.judgement;
    const candidates = problem?.candidates.find(({ pointer }) => pointer === `/speakers/${at}`)?.speakers ?? [];
    const known = (result?.inferred ?? []).filter(({ code, pointer }) => {
      return code === 'known-speaker' && pointer.startsWith(`/speakers/${at}/`);
    });
    return [...candidates.map(({ id }) => id), ...known.map(({ value }) => String(value))];
  }

  /** @param {Promise<string | null>} saving resolves to the id of the talk */
  async function saved(saving) {
    const talk = await saving.catch(told);
    if (talk && !editor.id) return desk.announcedAs(talk);
    if (talk) await desk.recall();
    return desk.page();
  }
}
