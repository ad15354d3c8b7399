/** Messages of the API for display: by field, and all of them in the panel. */
import { byField, fieldNames } from './field-problems.js';
import { inferredWords } from './inferred-words.js';
import { placeName } from './place-name.js';
import { readableRemark } from './readable-remark.js';

/** @import { Editor } from './editor.js' */
/** @import { Remark } from './field-problems.js' */
/** @typedef {{field: string, detail: string}} Obstacle field: name of the field, or empty */

/** Codes of valid but unusual values, which are often mistakes. */
const UNUSUAL = new Set(['in-the-past', 'same-time', 'long-session']);

/** @param {{pointer: string}} choice */
const rowOf = ({ pointer }) => Number(/\d+/.exec(pointer)?.[0] ?? 0);

/** @param {Editor} editor @param {Organizer} reader */
export function judged(editor, reader) {
  const { form, judgement, attempted, touched } = editor;
  const { problem, result } = judgement;
  const fields = fieldNames(form);
  const nameOf = (/** @type {string} */ pointer) => placeName(pointer, reader);
  const all = byField(
    (problem?.errors ?? []).map((each) => readableRemark(each, nameOf, reader)),
    form,
    fields,
  );
  const told = (result?.inferred ?? []).flatMap((each) => {
    const detail = inferredWords(each, reader);
    return detail ? [{ ...each, detail }] : [];
  });
  const inferred = byField(told, form, fields);
  const choices = new Map((problem?.candidates ?? []).map((each) => [rowOf(each), each]));
  // Errors of fields that were not visited yet are not displayed.
  const problems = new Map([...all].filter(([field]) => attempted || touched.has(field)));
  return {
    problems,
    hints: inferred,
    choices,
    suggestions: new Map((result?.suggestions ?? []).map((each) => [rowOf(each), each])),
    unplaced: inferred.get('') ?? [],
    cautions: told.filter(({ code }) => UNUSUAL.has(code ?? '')),
    isStale: problem?.status === 412,
    obstacles: obstacles(problem, all, [...choices.keys()], reader.words.offline),
  };
}

/**
 * @param {import('../api.js').Problem | undefined} problem
 * @param {Map<string, Remark[]>} byPlace
 * @param {number[]} unclear rows
 * @param {string} offline
 * @returns {Obstacle[]}
 */
function obstacles(problem, byPlace, unclear, offline) {
  if (!problem || problem.status === 412 || problem.status === 401) return [];
  const whole = problem.detail ?? problem.title ?? offline;
  const found = [...byPlace].flatMap(([field, remarks]) =>
    remarks.map(({ detail }) => ({ field, detail: detail ?? whole })),
  );
  if (found.length > 0) return found;
  if (unclear.length > 0) return unclear.map((at) => ({ field: `which-${at}`, detail: whole }));
  return [{ field: '', detail: whole }];
}
