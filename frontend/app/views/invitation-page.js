/** Page of a personal link by which a speaker edits one talk. */
import { Problem } from '../api.js';
import { dayAndTime } from '../dates.js';
import { keepDraft, recordDraftAt } from '../editing/draft.js';
import { grouped } from '../editing/field-problems.js';
import { editText, talkRowVerbs } from '../editing/form-verbs.js';
import { invitationPatch } from '../editing/invitation.js';
import { INVITATION_WORDS } from '../editing/invitation-words.js';
import { MaterialUploads } from '../editing/material-upload.js';
import { placeName } from '../editing/place-name.js';
import { readableRemark } from '../editing/readable-remark.js';
import { organizer } from '../editing/organizer.js';
import { sendFile } from '../editing/resumable-upload.js';
import { formOf } from '../editing/talk-form.js';
import { checkBox } from '../elements/form-field.js';
import { obstacleList } from '../elements/record-form.js';
import { sessionFacts } from '../elements/session-facts.js';
import { talkFields } from '../elements/talk-fields.js';
import { html } from '../html.js';

/** @import { Remark } from '../editing/field-problems.js' */
/** @import { Step } from '../editing/form-verbs.js' */
/** @import { Consent } from '../editing/invitation.js' */
/** @import { Detail } from '../verbs.js' */
/** @typedef {Talk & {consent?: Consent, expires: string, reviewed: boolean, waiting: boolean}} InvitedTalk */

/** Expiry of the link. @param {InvitedTalk} talk @param {string} lang */
const end = ({ expires, session: { timeZone } }, lang) => dayAndTime(expires, timeZone, lang);

/** @param {Visit} visit @returns {Promise<Page>} */
export async function invitationPage({ params, api, repaint, ...visit }) {
  const path = `/invitations/${encodeURIComponent(params.secret)}`;
  const reader = organizer(await visit.reader);
  const words = INVITATION_WORDS[reader.lang];
  /** @type {{talk: InvitedTalk, base: any, form: any, consent: Consent, notice: string, focus: string, problem?: Problem}} */
  let state = opened((await api.fresh(path)).body, '');
  const kept = recordDraftAt(path, version());
  if (kept) state = { ...state, ...kept, notice: words.restored };
  const desk = {
    get form() {
      return state.form;
    },
    put: (/** @type {import('../editing/talk-form.js').TalkForm} */ form) => {
      state = { ...state, form, notice: '' };
    },
    tell: () => repaint(page()),
  };
  const uploads = new MaterialUploads(desk, (file, told) => sendFile(api, path, file, { told }));
  return page();

  /** @param {InvitedTalk} talk @param {string} notice */
  function opened(talk, notice) {
    const form = formOf(talk, talk.session, reader.lang);
    return { talk, base: form, form, consent: talk.consent ?? {}, notice, focus: notice && 'notice' };
  }

  /** @param {string} pointer */
  function nameOf(pointer) {
    return placeName(pointer, reader);
  }

  /** Version on which the speaker's answer is based. */
  function version() {
    return JSON.stringify(state.talk);
  }

  /** @param {(detail: Detail) => Step} step */
  function then(step) {
    return (/** @type {Detail} */ detail) => {
      const { form, focus = '' } = step(detail);
      state = { ...state, form, focus, notice: '' };
      return detail.composing ? undefined : page();
    };
  }

  async function save() {
    try {
      const { body } = await api.send('PATCH', path, invitationPatch(state.base, state.form, state.consent), {});
      state = opened(body, body.waiting ? words.waiting : words.saved);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      state = { ...state, problem: error, notice: '', focus: 'problems' };
    }
    return page();
  }

  /** @returns {Page} */
  function page() {
    const { talk, base, form, consent, notice, problem, focus } = state;
    state.focus = '';
    const unsaved = JSON.stringify([form, consent]) !== JSON.stringify([base, talk.consent ?? {}]);
    keepDraft(path, unsaved ? { body: { form, consent }, etag: version() } : null, true);
    const box = (/** @type {'slides' | 'recording'} */ name) =>
      checkBox({ name, verb: 'consent', on: consent[name] }, words[name]);
    return {
      title: words.heading,
      missing: true,
      focus,
      unsaved,
      verbs: {
        edit: then(({ name, value }) => ({ form: editText(state.form, name, value) })),
        'write-in': then(({ value }) => ({ form: { ...state.form, languages: value.split(' ') } })),
        upload: ({ name, files = [] }) => {
          const at = Number(/\d+/.exec(name)?.[0]);
          if (files.length > 0) void uploads.start(at, files[0]);
        },
        ...talkRowVerbs(() => state.form, then),
        consent: ({ name, on }) => {
          state = { ...state, consent: { ...state.consent, [name]: on } };
          return page();
        },
        save,
      },
      main: html`<div class="invitation-page talk-editor">
        <header class="opening">
          <h1 id="heading">${words.heading}</h1>
          <p>${words.lead} ${words.until(end(talk, reader.lang))}</p>
          ${talk.reviewed && html`<p>${words.reviewed}</p>`}
        </header>
        ${sessionFacts(talk.session, [], reader)}
        ${notice && html`<p class="notice" id="notice" data-key="notice" role="status" tabindex="-1">${notice}</p>`}
        ${problem && problemList(problem)}
        <div class="talk-form">
          <div class="fields">
            ${talkFields({ form, reader, ...remarksOf(problem, (each) => readableRemark(each, nameOf, reader)), people: [], typing: '', series: [], isInvited: true, uploads: uploads.byRow })}
            <fieldset class="form-part choices" data-key="consent">
              <legend>${words.consentHeading}</legend>
              ${box('slides')} ${box('recording')}
            </fieldset>
          </div>
        </div>
        <p class="buttons">
          <button type="button" class="button" id="save" data-verb="save">${words.save}</button>
        </p>
      </div>`,
    };
  }

  /** @param {Problem} problem */
  function problemList({ detail, title, errors }) {
    const told =
      errors.length > 0
        ? errors.map((each) => readableRemark(each, nameOf, reader).detail)
        : [detail ?? title ?? reader.words.offline];
    return obstacleList(words.unsaved, told);
  }
}

/** @param {Problem | undefined} problem @param {(error: Remark) => Remark} inWords */
const remarksOf = (problem, inWords) => ({
  problems: grouped((problem?.errors ?? []).map(inWords), (pointer) => pointer),
  hints: new Map(),
  choices: new Map(),
  suggestions: new Map(),
});
