/** What happens to a talk while an organizer edits it: the state between the form, the draft and the API. */
import { Problem } from '../api.js';
import { keepToken, token } from '../token.js';
import { differences, merged } from './conflict.js';
import { keepDraft, newKey } from './draft.js';
import { liveCheck } from './live-check.js';
import { announce, change } from './saving.js';
import { withValue } from './talk-form.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./talk-form.js').TalkForm} TalkForm */
/** @typedef {import('./saving.js').Result} Result */
/** @typedef {{result?: Result, problem?: Problem}} Judgement */
/** @typedef {{theirs: Draft, list: import('./conflict.js').Difference[], chosen: Record<string, 'mine' | 'theirs'>}} Conflict */
/** @typedef {'postponed' | 'cancelled' | 'confirmed' | 'deleted'} Action */

export class Editor {
  /** @type {Judgement} what the API says about the form as it is */
  judgement = {};
  /** @type {Conflict | null} */
  conflict = null;
  /** @type {Action | null} that somebody has to be sure about */
  asking = null;
  /** @type {'' | 'checking' | 'saving'} */
  busy = '';
  /** Somebody wanted to save: now every problem is shown, not only where they have been. */
  attempted = false;
  tokenProblem = '';
  notice = '';
  /** The id of the element that takes the focus at the next look. */
  focus = '';
  /** @type {Set<string>} fields in which somebody has been */
  touched = new Set();
  /** What the last pasted text gave. @type {{filled: string[], left: string[]} | null} */
  pasted = null;
  /** The field in which somebody is typing, for suggestions. */
  typing = '';

  /**
   * @param {object} given
   * @param {string} given.address under which the draft is kept
   * @param {string} given.id of the talk, or empty for a new one
   * @param {Draft} given.draft
   * @param {import('./organizer-api.js').OrganizerApi} given.api
   * @param {() => Promise<Draft>} given.reread what is saved now
   * @param {() => void} given.tell that there is something new to see
   */
  constructor({ address, id, draft, api, reread, tell }) {
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

  /** @param {TalkForm} form @param {{wait?: boolean}} [options] wait: an input method is at work */
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

  /** The token does not work any more. The form waits. */
  refuse() {
    keepToken(null);
    this.tokenProblem = 'tokenNeeded';
    this.focus = 'token';
  }

  /** @returns {Promise<string | null>} the id of the talk when it was saved */
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
    // Nothing was written, and the corrected announcement is another one.
    if (status >= 400 && judgement.problem?.code !== 'idempotency-key-reused') this.draft.key = newKey();
    if (status === 401) this.refuse();
    if (status === 412) return this.compare(true);
    return null;
  }

  /**
   * Somebody else was faster. If they changed nothing that is in this form, it is saved on top of theirs.
   * @param {boolean} [saving]
   * @returns {Promise<string | null>}
   */
  async compare(saving = false) {
    this.check.stop();
    const theirs = await this.reread();
    const { form, base } = this.draft;
    const list = differences(base, form, theirs.base);
    this.judgement = {};
    if (saving && differences(base, base, theirs.base).length === 0) return this.settle(theirs, {});
    const chosen = Object.fromEntries(list.map(({ pointer, likely }) => [pointer, likely]));
    this.conflict = { theirs, list, chosen };
    this.focus = 'conflict';
    return null;
  }

  /** @param {Draft} theirs @param {Record<string, 'mine' | 'theirs'>} chosen */
  settle(theirs, chosen) {
    this.conflict = null;
    this.put({ ...merged(this.form, theirs.base, chosen) });
    this.draft = { ...this.draft, base: theirs.base, etags: theirs.etags };
    return this.save();
  }

  /** Begins again with what is saved. */
  async discard() {
    keepDraft(this.address, null);
    this.check.stop();
    this.draft = await this.reread();
    this.touched.clear();
    Object.assign(this, { judgement: {}, attempted: false, conflict: null, notice: '', focus: 'heading' });
  }
}
