/** State of an import from the pasted page to the final report: form, draft and communication with the API. */
import { Problem } from '../api.js';
import { keepToken } from '../token.js';
import { newKey } from './draft.js';
import { textOf } from './file-text.js';
import { BLANK, hindranceOf, importDraft, keepImportDraft, MOST_BYTES } from './import-draft.js';
import { acceptOf, chosenAtFirst, inParts, ofItems, resultsAtFirst, together } from './import-report.js';
import { linesOf, withLines } from './source-excerpt.js';
import { formatOf, MEDIA_TYPES, usualSource } from './source-format.js';

/** @import { ImportDraft } from './import-draft.js' */
/** @import { Report } from './import-report.js' */

/** Number of items displayed initially. */
const AT_ONCE = 40;

export class Importer {
  draft = importDraft();
  /** @type {'' | 'reading' | 'writing'} */
  busy = '';
  /** @type {Report | null} result or preview */
  report = null;
  /** @type {string[]} lines of the source of the report */
  lines = [];
  /** @type {Set<string>} keys of the selected items */
  chosen = new Set();
  /** Displayed results. */
  results = resultsAtFirst();
  /** @type {Set<string>} keys of the items with the complete source */
  whole = new Set();
  /** @type {Set<string>} findings to mark as seen, as `KEY.CODE` */
  acknowledged = new Set();
  /** Key of the item whose source is being corrected. */
  correcting = '';
  shown = AT_ONCE;
  /** @type {Problem | null} refusal of the API */
  problem = null;
  /** @type {'' | 'notText' | 'tooLong' | 'needsText'} error found before sending */
  hindrance = '';
  /** Encoding of the last file, if it was not UTF-8. */
  encoding = '';
  /** True if the draft would survive a reload. */
  isKept = true;
  /** Id of the element to focus at the next rendering. */
  focus = '';
  #key = newKey();

  /** Renders the page. */
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
    // The format of a new file is detected again.
    this.edit({ text: found.text, fileName: file.name, format: '' });
    Object.assign(this, { encoding: found.encoding === 'utf-8' ? '' : found.encoding, focus: 'look' });
  }

  /** Requests a preview. */
  async look() {
    const { text } = this.draft;
    this.hindrance = hindranceOf(text);
    this.focus = this.hindrance === 'needsText' ? 'source-text' : 'problems';
    if (this.hindrance) return;
    const report = await this.#send({ dryRun: true });
    if (!report) return;
    this.#show(report, text);
    this.chosen = chosenAtFirst(report);
  }

  /** Writes the selected items of the displayed report. */
  async write() {
    const { report, chosen, draft } = this;
    if (!report || chosen.size + this.acknowledged.size === 0) return;
    const acknowledged = [...this.acknowledged];
    const parts = inParts(acceptOf(report, chosen, acknowledged));
    const reports = [];
    for (const [at, accept] of parts.entries()) {
      const written = await this.#send({
        accept,
        acknowledge: ofItems(acknowledged, accept),
        key: `${this.#key}${at || ''}`,
      });
      if (!written) return;
      reports.push(written);
    }
    this.#show(together(reports, parts), draft.text);
    this.#key = newKey();
    // URL and name of the page remain for the next import.
    this.isKept = keepImportDraft({ ...BLANK, baseUrl: draft.baseUrl, source: draft.source });
  }

  /** @param {Report} report @param {string} text */
  #show(report, text) {
    Object.assign(this, { report, lines: linesOf(text), results: resultsAtFirst(), shown: AT_ONCE, focus: 'report' });
    this.correcting = '';
    this.whole.clear();
    this.acknowledged.clear();
  }

  /** @param {{dryRun?: boolean, accept?: string[], acknowledge?: string[], key?: string}} how @returns {Promise<Report | null>} */
  async #send(how) {
    if (this.busy) return null;
    Object.assign(this, { busy: how.dryRun ? 'reading' : 'writing', problem: null });
    this.tell();
    const { text, baseUrl, asOf, series } = this.draft;
    try {
      const type = MEDIA_TYPES[this.format];
      return await this.api.importing(text, {
        type,
        baseUrl: baseUrl.trim(),
        asOf,
        series,
        source: this.source,
        ...how,
      });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      Object.assign(this, { problem, focus: 'problems' });
      // Nothing was written. Only without a response must a retry use the same key.
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

  /** @param {string} key @param {boolean} on @param {Set<string>} [among] the items to write, or the acknowledged findings */
  choose(key, on, among = this.chosen) {
    among[on ? 'add' : 'delete'](key);
    this.#key = newKey();
  }

  /** @param {Iterable<string>} keys */
  chooseAll(keys) {
    this.chosen = new Set(keys);
    this.#key = newKey();
  }

  /** Replaces the lines of an item in the text, and requests a new preview. @param {string} key @param {string} corrected */
  async correct(key, corrected) {
    const item = this.report?.items.find((each) => each.key === key);
    if (item) await this.open({ ...this.draft, text: withLines(this.lines, item, corrected) });
  }

  /** Replaces the draft, and requests a preview. @param {ImportDraft} draft */
  async open(draft) {
    this.edit(draft);
    await this.look();
  }

  more() {
    const next = this.report?.items.filter(({ result }) => this.results.has(result))[this.shown];
    this.shown += AT_ONCE;
    this.focus = next ? `heading-${next.key}` : '';
  }

  /** Returns to the form. */
  reconsider() {
    Object.assign(this, { report: null, problem: null, focus: 'source-text' });
  }

  /** Starts the next import of the same page. */
  another() {
    const { baseUrl, source } = this.draft;
    this.edit({ ...BLANK, baseUrl, source });
    Object.assign(this, { encoding: '', focus: 'source-text' });
  }
}
