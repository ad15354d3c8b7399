/** Parses pasted references: one per line, or several lines per [label]. */

const LABEL = /^\s*[[［【(（]\s*([\p{L}\p{N}][\p{L}\p{N}.+-]{0,11})\s*[\]］】)）]\s*/u;
const ARXIV =
  /(?:arxiv|e-?print)\s*[:：/.]?\s*(?:org\/(?:abs|pdf)\/)?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))/i;
const DOI = /\b(10\.\d{4,9}\/[^\s"'<>「」（）、。，]*[^\s"'<>「」（）、。，.,;:)\]])/;
const ADDRESS = /https?:\/\/[^\s<>"「」（）、。]+[^\s<>"「」（）、。.,;:!?)\]]/;

/**
 * Identifiers in a printed reference.
 * @param {string} text
 * @returns {{arxiv?: string, doi?: string, url?: string}}
 */
export function identifiers(text) {
  const arxiv = ARXIV.exec(text)?.[1];
  const doi = DOI.exec(text)?.[1];
  const url = ADDRESS.exec(text)?.[0];
  const repeats = url && /\b(?:arxiv\.org|doi\.org)\//.test(url);
  return { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(url && !repeats && { url }) };
}

/** True for the first line of a labelled reference. @param {string} line */
export const isLabelled = (line) => /^\s*[[［]\s*[\p{L}\p{N}.+-]{1,12}\s*[\]］]/u.test(line);

/** @param {string} text @returns {Reference[]} */
export function referenceLines(text) {
  const lines = text
    .replaceAll(/<br\s*\/?>/gi, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const labelled = lines.some(isLabelled);
  /** @type {{label?: string, text: string}[]} */
  const found = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (labelled && last && !isLabelled(line)) last.text += ` ${line}`;
    else if (isLabelled(line)) found.push({ label: LABEL.exec(line)?.[1], text: line.replace(LABEL, '') });
    else found.push({ text: line });
  }
  return found.map((each) => ({ ...each, ...identifiers(each.text) }));
}
