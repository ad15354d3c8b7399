/** State of a record that is being edited or created. */
import { Problem } from '../api.js';
import { LANGUAGES } from '../i18n.js';
import { nearestField } from './field-problems.js';
import { moved, movedFocus } from './form-rows.js';
import { inputNames, newRow, recordBody, tidied, valuesOf } from './record-form.js';
import { mergePatch } from './request-body.js';
import { valueAt, withValue } from './talk-form.js';

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
    this.values = /** @type {any} */ (withValue(/** @type {any} */ (this.values), name, value));
    this.notice = '';
  }

  /** @param {string} name @param {string} value @param {boolean} on */
  choose(name, value, on) {
    const others = this.#at(name).filter((/** @type {string} */ each) => each !== value);
    this.put(name, on ? [...others, value] : others);
  }

  /** @param {string} name JSON Pointer of a list */
  addRow(name) {
    const field = this.kind.fields.find((each) => `/${each.name}` === name);
    const rows = this.#at(name);
    this.put(name, [...rows, newRow(field?.fields ?? [])]);
    this.focus =
      inputNames(this.kind.fields, this.values, this.languages).find((each) =>
        each.startsWith(`${name}/${rows.length}/`),
      ) ?? '';
  }

  /** @param {string} name @param {number} at */
  removeRow(name, at) {
    this.put(name, this.#at(name).toSpliced(at, 1));
    this.focus = `add-${name}`;
  }

  /** @param {string} name @param {number} at @param {1 | -1} by */
  moveRow(name, at, by) {
    const rows = moved(this.#at(name), at, by);
    this.put(name, rows);
    this.focus = movedFocus(name, at, by, rows.length);
  }

  /** @param {string} name @returns {any} */
  #at(name) {
    return valueAt(/** @type {any} */ (this.values), name);
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
      for (const remark of told) {
        const field = (remark.pointer && nearestField(remark.pointer, names)) || '';
        this.problems.set(field, [...(this.problems.get(field) ?? []), remark]);
      }
      this.focus = 'problems';
      return null;
    }
  }
}
