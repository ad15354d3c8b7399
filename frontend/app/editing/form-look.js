/** What the form shows of what the API said: at each field its own, in the panel the whole. */
import { byField, fieldNames } from './field-problems.js';

/** @typedef {import('./editor.js').Editor} Editor */
/** @typedef {import('./field-problems.js').Remark} Remark */
/** @typedef {import('../elements/save-panel.js').Obstacle} Obstacle */

/** @param {{pointer: string}} choice */
const rowOf = ({ pointer }) => Number(/\d+/.exec(pointer)?.[0] ?? 0);

/** @param {Editor} editor @param {string} offline what is said when the server said nothing */
export function judged(editor, offline) {
  const { form, judgement, attempted, touched } = editor;
  const { problem, result } = judgement;
  const fields = fieldNames(form);
  const all = byField(problem?.errors ?? [], form, fields);
  const inferred = byField(result?.inferred ?? [], form, fields);
  const choices = new Map((problem?.candidates ?? []).map((each) => [rowOf(each), each]));
  // Where nobody has been yet, nothing is wrong yet.
  const problems = new Map([...all].filter(([field]) => attempted || touched.has(field)));
  return {
    problems,
    hints: inferred,
    choices,
    suggestions: new Map((result?.suggestions ?? []).map((each) => [rowOf(each), each])),
    unplaced: inferred.get('') ?? [],
    isStale: problem?.status === 412,
    obstacles: obstacles(problem, all, [...choices.keys()], offline),
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
