/** State of a talk that is being edited: form, draft and communication with the API. */
import { Problem } from '../api.js';
import { keepToken, token } from '../token.js';
import { differences, merged } from './conflict.js';
import { keepDraft, newKey } from './draft.js';
import { liveCheck } from './live-check.js';
import { MaterialUploads } from './material-upload.js';
import { announce, change } from './saving.js';
import { withValue } from './form-value.js';

/** @import { Draft } from './draft.js' */
/** @import { TalkForm } from './talk-form.js' */
/** @import { Result } from './saving.js' */
/** @typedef {{result?: Result, problem?: Problem}} Judgement */
/**
 * @typedef {object} Conflict
 * @property {Draft} theirs
 * @property {import('./conflict.js').Difference[]} list fields that both sides changed
 * @property {string[]} taken fields that only the other side changed
 * @property {Record<string, 'mine' | 'theirs'>} chosen by field
 */
/** @typedef {'postponed' | 'cancelled' | 'confirmed' | 'deleted' | 'sessionDeleted' | 'move'} Action */

export class Editor {
  /** @type {Judgement} last response to the current form */
  judgement = {};
  /** @type {Conflict | null} */
  conflict = null;
  /** @type {Action | null} action that awaits confirmation */
  asking = null;
  /** @type {'' | 'checking' | 'saving'} */
  busy = '';
  /** After an attempt to save, all errors are displayed, not only those of visited fields. */
  attempted = false;
  tokenProblem = '';
  notice = '';
  /** Id of the element to focus at the next rendering. */
  focus = '';
  /** @type {Set<string>} visited fields */
  touched = new Set();
  /** Result of the last pasted text. @type {{filled: string[], left: string[]} | null} */
  pasted = null;
  /** The field being edited, for suggestions. */
  typing = '';

  /**
   * @param {object} given
   * @param {string} given.address key of the draft
   * @param {string} given.id of the talk, or empty for a new one
   * @param {Draft} given.draft
   * @param {import('./organizer-api.js').OrganizerApi} given.api
   * @param {() => Promise<Draft>} given.reread loads the saved version
   * @param {() => void} given.tell renders the page
   */
  constructor({ address, id, draft, api, reread, tell }) {
    this.uploads = new MaterialUploads(this, (file, told) => api.upload(id, file, told));
    this.address = address;
    this.id = id;
    this.draft = draft;
    this.api = api;
    this.reread = reread;
    this.tell = tell;
    this.check = liveCheck(
      () => this.judge(true),
      (judgement) => this.heed(judgement),
    );
  }

  get form() {
    return this.draft.form;
  }

  get isChanged() {
    return JSON.stringify(this.draft.form) !== JSON.stringify(this.draft.base);
  }

  /** @param {TalkForm} form @param {{wait?: boolean}} [options] wait: an input method is composing */
  put(form, { wait = false } = {}) {
    this.draft = { ...this.draft, form };
    this.notice = '';
    keepDraft(this.address, this.isChanged ? this.draft : null);
    this.check.stop();
    if (this.isChanged && token() && !wait) this.check.soon();
    if (!this.isChanged) this.judgement = {};
  }

  /** @param {string} name @param {unknown} value @param {{wait?: boolean}} [options] */
  edit(name, value, options) {
    this.touched.add(name);
    this.put(withValue(this.form, name, value), options);
  }

  /** @param {boolean} dryRun @returns {Promise<Judgement>} */
  async judge(dryRun) {
    try {
      const { api, id, draft } = this;
      const result = await (id ? change(api, id, draft, dryRun) : announce(api, draft, dryRun));
      return { result };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return { problem };
    }
  }

  /** @param {Judgement} judgement */
  heed(judgement) {
    this.busy = '';
    this.judgement = judgement;
    if (judgement.problem?.status === 401) this.refuse();
    this.tell();
  }

  /** The token was refused. The form is kept. */
  refuse() {
    keepToken(null);
    this.tokenProblem = 'tokenNeeded';
    this.focus = 'token';
  }

  /** @returns {Promise<string | null>} the id of the talk; null if it was not saved */
  async save() {
    if (this.busy === 'saving') return null;
    this.check.stop();
    Object.assign(this, { busy: 'saving', attempted: true, notice: '' });
    this.tell();
    const judgement = await this.judge(false);
    this.busy = '';
    if (judgement.problem) return this.notSaved(judgement);
    const id = this.id || (judgement.result?.talk?.id ?? '');
    keepDraft(this.address, null);
    Object.assign(this, { judgement: {}, attempted: false, conflict: null, notice: 'saved', focus: 'notice' });
    this.touched.clear();
    if (this.id) this.draft = await this.reread();
    return id;
  }

  /** @param {Judgement} judgement @returns {Promise<string | null>} */
  async notSaved(judgement) {
    const status = judgement.problem?.status ?? 0;
    this.judgement = judgement;
    keepDraft(this.address, this.draft);
    this.focus = 'problems';
    // Nothing was written, so the corrected announcement needs a new key.
    if (status >= 400 && judgement.problem?.code !== 'idempotency-key-reused') this.draft.key = newKey();
    if (status === 401) this.refuse();
    if (status === 412) return this.compare(true);
    return null;
  }

  /**
   * Handles a concurrent change. Asks about fields that both sides changed; without any, both changes are kept.
   * @param {boolean} [saving]
   * @returns {Promise<string | null>}
   */
  async compare(saving = false) {
    this.check.stop();
    const theirs = await this.reread();
    const { form, base } = this.draft;
    const list = differences(base, form, theirs.base);
    this.judgement = {};
    const chosen = Object.fromEntries(list.map(({ pointer, likely }) => [pointer, likely]));
    const both = list.filter(({ isBoth }) => isBoth);
    if (both.length === 0) {
      this.#merge(theirs, chosen);
      if (saving) return this.save();
      Object.assign(this, { notice: 'merged', focus: 'notice' });
      return null;
    }
    const taken = list.filter(({ likely }) => likely === 'theirs').map(({ pointer }) => pointer);
    this.conflict = { theirs, list: both, taken, chosen };
    this.focus = 'conflict';
    return null;
  }

  /** Saves the chosen versions. @param {Conflict} conflict */
  settle({ theirs, chosen }) {
    this.conflict = null;
    this.#merge(theirs, chosen);
    return this.save();
  }

  /** @param {Draft} theirs @param {Record<string, 'mine' | 'theirs'>} chosen */
  #merge(theirs, chosen) {
    this.draft = { ...this.draft, base: theirs.base, etags: theirs.etags };
    this.put(merged(this.form, theirs.base, chosen));
  }

  /** Discards the draft and loads the saved version. */
  async discard() {
    keepDraft(this.address, null);
    this.check.stop();
    this.draft = await this.reread();
    this.touched.clear();
    Object.assign(this, { judgement: {}, attempted: false, conflict: null, notice: '', focus: 'heading' });
  }
}
