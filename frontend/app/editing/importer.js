/** What happens on the way from a pasted page to a written report: the state between the form, its draft and the API. */
import { Problem } from '../api.js';
import { keepToken } from '../token.js';
import { newKey } from './draft.js';
import { textOf } from './file-text.js';
import { BLANK, importDraft, keepImportDraft } from './import-draft.js';
import { acceptOf, chosenAtFirst, inParts, resultsAtFirst, together } from './import-report.js';
import { linesOf } from './source-excerpt.js';
import { formatOf, MEDIA_TYPES, usualSource } from './source-format.js';

/** @typedef {import('./import-draft.js').ImportDraft} ImportDraft */
/** @typedef {import('./import-report.js').Report} Report */

/** What the API takes, in bytes. */
export const MOST_BYTES = 8 * 1024 * 1024;
/** More items than these are shown only when somebody wants them. */
const AT_ONCE = 40;

export class Importer {
  draft = importDraft();
  /** @type {'' | 'reading' | 'writing'} */
  busy = '';
  /** @type {Report | null} what it would do, or has done */
  report = null;
  /** @type {string[]} of the source that the report is about */
  lines = [];
  /** @type {Set<string>} keys of the items that are to be written */
  chosen = new Set();
  /** Results that are shown. */
  results = resultsAtFirst();
  /** @type {Set<string>} keys of the items whose source is shown whole */
  whole = new Set();
  shown = AT_ONCE;
  /** @type {Problem | null} why the API refused */
  problem = null;
  /** @type {'' | 'notText' | 'tooLong' | 'needsText'} what is wrong before anything is sent */
  hindrance = '';
  /** Of the file that was read last, if it was not the usual one. */
  encoding = '';
  /** Whether the draft would survive a reload. */
  isKept = true;
  /** The id of the element that takes the focus at the next look. */
  focus = '';
  #key = newKey();

  /** Says that there is something new to see. */
  tell = () => {};

  /** @param {Pick<import('./organizer-api.js').OrganizerApi, 'importing'>} api */
  constructor(api) {
    this.api = api;
  }

  get format() {
    return this.draft.format || formatOf(this.draft.text, this.draft.fileName);
  }

  get source() {
    return this.draft.source ?? usualSource(this.format);
  }

  /** @param {Partial<ImportDraft>} change */
  edit(change) {
    this.draft = { ...this.draft, ...change };
    this.#key = newKey();
    Object.assign(this, { problem: null, hindrance: '', report: null });
    this.isKept = keepImportDraft(this.draft);
  }

  /** @param {File} file */
  async take(file) {
    const found = file.size > MOST_BYTES ? undefined : textOf(await file.arrayBuffer());
    if (!found) {
      Object.assign(this, { hindrance: found === null ? 'notText' : 'tooLong', focus: 'problems' });
      return;
    }
    // Of another file, the form is recognised anew.
    this.edit({ text: found.text, fileName: file.name, format: '' });
    Object.assign(this, { encoding: found.encoding === 'utf-8' ? '' : found.encoding, focus: 'look' });
  }

  /** Asks what importing it would do. */
  async look() {
    const { text } = this.draft;
    const isLong = text.length > MOST_BYTES / 3 && new TextEncoder().encode(text).length > MOST_BYTES;
    this.hindrance = text.trim() === '' ? 'needsText' : isLong ? 'tooLong' : '';
    this.focus = this.hindrance === 'needsText' ? 'source-text' : 'problems';
    if (this.hindrance) return;
    const report = await this.#send({ dryRun: true });
    if (!report) return;
    this.#show(report, text);
    this.chosen = chosenAtFirst(report);
  }

  /** Writes what was chosen of the report that is shown. */
  async write() {
    const { report, chosen, draft } = this;
    if (!report || chosen.size === 0) return;
    const parts = inParts(acceptOf(report, chosen));
    const reports = [];
    for (const [at, accept] of parts.entries()) {
      const written = await this.#send({ accept, key: `${this.#key}${at || ''}` });
      if (!written) return;
      reports.push(written);
    }
    this.#show(together(reports, parts), draft.text);
    this.#key = newKey();
    // The page's address and name are the same the next time.
    this.isKept = keepImportDraft({ ...BLANK, baseUrl: draft.baseUrl, source: draft.source });
  }

  /** @param {Report} report @param {string} text */
  #show(report, text) {
    Object.assign(this, { report, lines: linesOf(text), results: resultsAtFirst(), shown: AT_ONCE, focus: 'report' });
    this.whole.clear();
  }

  /** @param {{dryRun?: boolean, accept?: string[], key?: string}} how @returns {Promise<Report | null>} */
  async #send(how) {
    if (this.busy) return null;
    Object.assign(this, { busy: how.dryRun ? 'reading' : 'writing', problem: null });
    this.tell();
    const { text, baseUrl, asOf } = this.draft;
    try {
      const type = MEDIA_TYPES[this.format];
      return await this.api.importing(text, { type, baseUrl: baseUrl.trim(), asOf, source: this.source, ...how });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      Object.assign(this, { problem, focus: 'problems' });
      // Nothing was written; only after silence must the same be asked again by the same name.
      if (problem.status >= 400) this.#key = newKey();
      if (problem.status === 401) {
        keepToken(null);
        this.focus = 'token';
      }
      return null;
    } finally {
      this.busy = '';
    }
  }

  /** @param {string} key @param {boolean} on */
  choose(key, on) {
    if (on) this.chosen.add(key);
    else this.chosen.delete(key);
    this.#key = newKey();
  }

  /** @param {Iterable<string>} keys */
  chooseAll(keys) {
    this.chosen = new Set(keys);
    this.#key = newKey();
  }

  more() {
    const next = this.report?.items.filter(({ result }) => this.results.has(result))[this.shown];
    this.shown += AT_ONCE;
    this.focus = next ? `heading-${next.key}` : '';
  }

  /** Back to the form, as it is. */
  reconsider() {
    Object.assign(this, { report: null, problem: null, focus: 'source-text' });
  }

  /** The next one, of the same page. */
  another() {
    const { baseUrl, source } = this.draft;
    this.edit({ ...BLANK, baseUrl, source });
    Object.assign(this, { encoding: '', focus: 'source-text' });
  }
}
