/** Sends a file in pieces (tus 1.0.0, tus.io). It goes on by itself after a lost connection, and after a reload when the same file is chosen again. */
import { Problem } from '../api.js';
import { keep, stored } from '../storage.js';

/** @import { Api } from '../api.js' */
/** @typedef {{url: string, mediaType: string, name: string}} Stored */
/** @typedef {{id: string, offset: number, file?: Stored}} State */

/** In bytes. A proxy that collects a body before it passes it on loses no more than this. */
const PIECE = 4 << 20;
const PROTOCOL = { 'Tus-Resumable': '1.0.0' };
/** What may be different at the next attempt. The offset is read again before it. */
const PASSING = [0, 408, 409, 500, 502, 503, 504];
/** About ten minutes. */
const MOST_FAILURES = 25;
const LONGEST_PAUSE = 30_000;

/** @param {string} text */
const base64 = (text) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

/** Ends earlier when the browser is back online. @param {number} failures */
const usualPause = (failures) =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(LONGEST_PAUSE, 500 * 2 ** failures));
    globalThis.addEventListener('online', resolve, { once: true });
  });

/** Ids of begun uploads in the session storage of the tab. @param {string} name */
function memory(name) {
  let held = stored('sessionStorage', name) ?? '';
  return {
    get id() {
      return held;
    },
    set id(id) {
      held = id;
      keep('sessionStorage', name, id || null);
    },
  };
}

/**
 * @param {Api} api
 * @param {string} path of a talk or an invitation
 * @param {File} file
 * @param {object} how
 * @param {string | null} [how.token]
 * @param {(sent: number, waiting: boolean) => void} how.told of the part that was sent, from 0 to 1, and whether it waits for the connection
 * @param {(failures: number) => Promise<unknown>} [how.pause]
 * @returns {Promise<Stored>}
 */
export async function sendFile(api, path, file, { token, told, pause = usualPause }) {
  const uploads = `${path}/uploads`;
  const known = memory(`upload ${path} ${file.size} ${file.lastModified} ${file.name}`);
  let sent = 0;

  /** @returns {Promise<State>} */
  async function begin() {
    const name = base64(file.name.normalize());
    const headers = { ...PROTOCOL, 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${name}` };
    const { body } = await api.send('POST', uploads, undefined, { token, headers });
    known.id = body.id;
    return body;
  }

  /** @returns {Promise<State>} */
  async function state() {
    if (!known.id) return begin();
    try {
      return (await api.fresh(`${uploads}/${known.id}`, { token })).body;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
      return begin();
    }
  }

  /** One step. @returns {Promise<Stored | undefined>} */
  async function goOn() {
    const { id, offset, file: stored } = await state();
    if (stored) return stored;
    const headers = { ...PROTOCOL, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
    await api.piece(`${uploads}/${id}`, file.slice(offset, offset + PIECE), {
      token,
      headers,
      told: (bytes) => {
        sent = (offset + bytes) / file.size;
        told(sent, false);
      },
    });
    return undefined;
  }

  for (let failures = 0; ;) {
    try {
      const stored = await goOn();
      failures = 0;
      if (stored) {
        known.id = '';
        return stored;
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      failures++;
      if (!PASSING.includes(problem.status) || failures > MOST_FAILURES) {
        // Without an answer, the same file can go on later.
        if (problem.status) known.id = '';
        throw problem;
      }
      told(sent, true);
      await pause(failures);
    }
  }
}
