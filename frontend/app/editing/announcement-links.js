/** Links to materials in announcement texts: `[講演スライド](https://…)` or `Slides: https://…`. */

/** @typedef {{kind: string, url: string}} LinkedMaterial */

const LINK = /^\s*(?:[*・-]\s*)?(?:\[([^\]]+)\]\(([^)\s]+)[^)]*\)|([^:：]+?)\s*[:：]\s*(https?:\/\/\S+))\s*$/iu;
/** @type {[string, RegExp][]} */
const KINDS = [
  ['slides', /^(?:講演|発表)?(?:スライド|資料)$|^slides?$/i],
  ['notes', /^(?:講演)?ノート$|^notes?$/i],
  ['video', /^(?:講演)?(?:動画|録画)$|^(?:video|recording)$/i],
];

/**
 * @param {string} line
 * @returns {LinkedMaterial | 'relative' | null} relative: its address depends on the page; null: no link to a material
 */
export function materialIn(line) {
  const [, text, target, label, address] = LINK.exec(line) ?? [];
  const [kind] = KINDS.find(([, pattern]) => pattern.test((text ?? label ?? '').trim())) ?? [];
  const url = target ?? address;
  if (!kind || !url) return null;
  return /^https?:/i.test(url) ? { kind, url } : 'relative';
}
