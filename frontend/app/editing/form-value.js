/** Values of a form of any kind by JSON Pointer (RFC 6901), such as `/speakers/0/name/ja`, which is also the field name. */

const namesIn = (/** @type {string} */ pointer) => pointer.split('/').filter(Boolean);

/** @param {object} form @param {string} pointer @returns {any} */
export const valueAt = (form, pointer) =>
  namesIn(pointer).reduce((/** @type {any} */ part, name) => part?.[name], form);

/** @template {object} F @param {F} form @param {string} pointer @param {unknown} value @returns {F} */
export function withValue(form, pointer, value) {
  const names = namesIn(pointer);
  const last = names.pop() ?? '';
  const copy = structuredClone(form);
  const place = names.reduce((/** @type {any} */ part, name) => part[name], copy);
  place[last] = value;
  return copy;
}
