/** What a dropped or chosen file says, in whichever encoding it was saved: pages in UTF-8, tables from offices often not. */

/** A page in Japanese that is not UTF-8 is almost always this. */
const ELSE = 'shift_jis';

/**
 * @param {ArrayBuffer} bytes
 * @returns {{text: string, encoding: string} | null} nothing where it is no text
 */
export function textOf(bytes) {
  for (const encoding of [marked(new Uint8Array(bytes)), 'utf-8', ELSE]) {
    const text = encoding && decoded(bytes, encoding);
    if (text) return { text, encoding };
  }
  return bytes.byteLength === 0 ? { text: '', encoding: 'utf-8' } : null;
}

/** UTF-16 says so in its first two bytes. @param {Uint8Array} bytes */
function marked([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : '';
}

/** @param {ArrayBuffer} bytes @param {string} encoding */
function decoded(bytes, encoding) {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No text has a NUL; pictures and archives soon do.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
