/** Parts of request bodies: texts without blank languages, and JSON Merge Patches (RFC 7396). */

/** @typedef {Record<string, unknown>} Body */

/** @param {TextMap} map @returns {TextMap | undefined} undefined without any text */
export function text(map) {
  const said = Object.entries(map).filter(([, words]) => words.trim());
  return said.length > 0 ? Object.fromEntries(said.map(([lang, words]) => [lang, words.trim()])) : undefined;
}

/** Without empty members. @param {Body} body @returns {Body} */
export const tidy = (body) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));

/** @param {unknown} value @returns {value is Body} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Members that differ, objects member by member; `null` removes a member.
 * @param {Body} before
 * @param {Body} after
 * @returns {Body} empty without changes
 */
export function mergePatch(before, after) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    if (!isObject(old) || !isObject(now)) return [[name, now ?? null]];
    const part = mergePatch(old, now);
    return Object.keys(part).length > 0 ? [[name, part]] : [];
  });
  return Object.fromEntries(changes);
}
