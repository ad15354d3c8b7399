/** Decodes a dropped or chosen file: pages are usually UTF-8, tables of office programs often not. */

/** The most likely encoding of Japanese text other than UTF-8. */
const ELSE = 'shift_jis';

/**
 * @param {ArrayBuffer} bytes
 * @returns {{text: string, encoding: string} | null} null for binary files
 */
export function textOf(bytes) {
  for (const encoding of [marked(new Uint8Array(bytes)), 'utf-8', ELSE]) {
    const text = encoding && decoded(bytes, encoding);
    if (text) return { text, encoding };
  }
  return bytes.byteLength === 0 ? { text: '', encoding: 'utf-8' } : null;
}

/** UTF-16 starts with a byte order mark. @param {Uint8Array} bytes */
function marked([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : '';
}

/** @param {ArrayBuffer} bytes @param {string} encoding */
function decoded(bytes, encoding) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Texts contain no NUL; binary files usually do.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
