/** State of a record that is being edited or created. */
import { Problem } from '../api.js';
import { LANGUAGES } from '../i18n.js';
import { grouped, nearestField } from './field-problems.js';
import { valueAt, withValue } from './form-value.js';
import { inputNames, newRow, recordBody, tidied, valuesOf } from './record-form.js';
import { mergePatch } from './request-body.js';

/** @import { Remark } from './field-problems.js' */
/** @import { OrganizerApi } from './organizer-api.js' */
/** @import { Values } from './record-form.js' */
/** @import { RecordField, RecordKind } from './record-kinds.js' */

export class RecordEditor {
  /** @type {Map<string, Remark[]>} by field; those without a field have an empty name */
  problems = new Map();
  /** Id of the element to focus at the next rendering. */
  focus = '';
  notice = '';
  /** @type {import('./record-kinds.js').Power | ''} action that awaits confirmation */
  asking = '';
  /** Id of the person to merge with. */
  into = '';
  /** Search input. */
  sought = '';
  /** @type {Values | null} null while it is new */
  record = null;
  /** @type {string | undefined} */
  etag;
  /** @type {Values} values of the form as they were read */
  base = {};
  /** @type {Values} */
  values = {};

  /**
   * @param {RecordKind} kind
   * @param {OrganizerApi} api
   * @param {{body: Values, etag?: string} | null} read null for a new record
   * @param {string} [id] of the resource of which the record is a part
   */
  constructor(kind, api, read, id) {
    this.kind = kind;
    this.api = api;
    this.id = id;
    this.#take(read);
  }

  /** @param {{body: Values, etag?: string} | null} read */
  #take(read) {
    this.record = read?.body ?? null;
    this.etag = read?.etag;
    this.base = valuesOf(this.kind.fields, read?.body);
    this.values = this.base;
  }

  /** Unsaved values. @returns {import('./draft.js').RecordDraft | null} */
  get draft() {
    return this.isChanged ? { body: this.#body(this.values), etag: this.etag } : null;
  }

  /** @param {Values} body of a draft */
  restore(body) {
    this.values = valuesOf(this.kind.fields, body);
    this.notice = 'restored';
  }

  discard() {
    this.values = this.base;
    this.problems = new Map();
    this.notice = '';
    this.focus = 'heading';
  }

  get isChanged() {
    return JSON.stringify(this.#body(this.values)) !== JSON.stringify(this.#body(this.base));
  }

  /** Languages of the texts: those of the interface, and further ones of the record. @returns {string[]} */
  get languages() {
    const maps = this.kind.fields.filter(({ type }) => type === 'texts').map(({ name }) => this.base[name]);
    const usual = this.kind.languages ?? Object.keys(LANGUAGES);
    return [...new Set([...usual, ...maps.flatMap((map) => Object.keys(map))])];
  }

  /** URL of the API. */
  get path() {
    const { path, key, part = '' } = this.kind;
    return `${path}/${encodeURIComponent(this.id ?? this.record?.[key] ?? '')}${part}`;
  }

  /** @param {Values} values */
  #body(values) {
    return recordBody(this.kind.fields, values);
  }

  /** @param {string} name JSON Pointer @param {unknown} value */
  put(name, value) {
    this.values = withValue(this.values, name, value);
    this.notice = '';
  }

  /** @param {import('./form-rows.js').Step<Values>} step */
  go({ form, focus = '' }) {
    Object.assign(this, { values: form, focus, notice: '' });
  }

  /** @param {string} name @param {string} value @param {boolean} on */
  choose(name, value, on) {
    const others = valueAt(this.values, name).filter((/** @type {string} */ each) => each !== value);
    this.put(name, on ? [...others, value] : others);
  }

  /** Rows of this kind of record. @returns {import('./form-rows.js').RowKind<Values>} */
  get rows() {
    const { fields } = this.kind;
    return {
      newRow: (_, rows) => newRow(fields.find(({ name }) => `/${name}` === rows)?.fields ?? []),
      firstField: (values, rows, at) =>
        inputNames(fields, values, this.languages).find((each) => each.startsWith(`${rows}/${at}/`)) ?? '',
    };
  }

  /** @returns {Promise<Values | null>} the saved record; null if it was refused */
  async save() {
    this.values = tidied(this.kind.fields, this.values);
    return this.attempt(async () => {
      const now = this.#body(this.values);
      const { body, etag } = await this.#write(now);
      this.#take({ body, etag });
      return body;
    });
  }

  /** @param {Values} now */
  #write(now) {
    if (this.kind.part) return this.api.write('PUT', this.path, now);
    if (!this.record) return this.api.write('POST', this.kind.path, now);
    return this.api.write('PATCH', this.path, mergePatch(this.#body(this.base), now), { etag: this.etag });
  }

  /**
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T | null>} null after a refusal, which is in `problems`
   */
  async attempt(act) {
    try {
      this.problems = new Map();
      return await act();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const names = inputNames(this.kind.fields, this.values, this.languages);
      const told = error.errors.length > 0 ? error.errors : [{ detail: error.detail ?? error.message }];
      this.problems = grouped(told, (pointer) => nearestField(pointer, names));
      this.focus = 'problems';
      return null;
    }
  }
}
