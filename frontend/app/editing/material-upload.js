/** Uploads of files for the materials of a form, by row. */
import { Problem } from '../api.js';

/** @import { MaterialRow } from './form-rows.js' */
/** @import { TalkForm } from './talk-form.js' */
/** @import { Stored } from './resumable-upload.js' */
/** @typedef {{sent: number, waiting: boolean} | {problem: Problem}} Upload sent: part of the file, from 0 to 1; waiting: for the connection */

/** Kinds that a media type suggests; slides are the usual kind. @type {[RegExp, string][]} */
const KINDS = [
  [/ipynb/, 'notebook'],
  [/^text\/|^application\/(?:json|zip|gzip)/, 'notes'],
  [/wordprocessing|spreadsheet|opendocument\.(?:text|spreadsheet)|epub/, 'handout'],
];

/** @param {string} mediaType */
export const kindOf = (mediaType) => KINDS.find(([form]) => form.test(mediaType))?.[1] ?? 'slides';

/** The row with the URL of the file. The kind is kept if the row had a URL, because it was chosen then. @param {MaterialRow} row @param {Stored} file */
const withFile = (row, { url, mediaType }) => ({ ...row, url, kind: row.url ? row.kind : kindOf(mediaType) });

export class MaterialUploads {
  /** Running and failed uploads, by key of the row. @type {Map<string, Upload>} */
  byRow = new Map();

  /**
   * @param {{form: TalkForm, put: (form: TalkForm) => void, tell: () => void}} desk form: the current one; tell: renders the page
   * @param {(file: File, told: (sent: number, waiting: boolean) => void) => Promise<Stored>} send
   */
  constructor(desk, send) {
    this.desk = desk;
    this.send = send;
  }

  /** Returns when the file is stored or refused. @param {number} at number of the row @param {File} file */
  async start(at, file) {
    const { key } = this.desk.form.materials[at];
    const told = (/** @type {number} */ sent, /** @type {boolean} */ waiting) => {
      this.byRow.set(key, { sent, waiting });
      this.desk.tell();
    };
    told(0, false);
    try {
      const stored = await this.send(file, told);
      this.byRow.delete(key);
      const { form } = this.desk;
      // The row may have been moved or removed meanwhile.
      const materials = form.materials.map((row) => (row.key === key ? withFile(row, stored) : row));
      this.desk.put({ ...form, materials });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.byRow.set(key, { problem });
    }
    this.desk.tell();
  }
}
