/** Participation in a session, and mails to participants: content, time and number of recipients. */
import { keepDraft, newKey, recordDraftAt } from '../editing/draft.js';
import { recordBody, valuesOf } from '../editing/record-form.js';
import { withValue } from '../editing/form-value.js';
import { fromWall, toWall } from '../editing/zoned-time.js';
import { MAIL_FIELDS, mailForm, mailPlace } from '../elements/mail-form.js';
import { mailList, missingNames } from '../elements/mail-list.js';
import { Outcome } from './outcome.js';
import { seriesNumbers } from '../elements/series-number.js';
import { here } from '../home.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { Values } from '../editing/record-form.js' */
/** @import { Mail } from '../elements/mail-list.js' */

/** The series whose participants the organizer may read, otherwise the first. @param {any} session @param {{scopes: string[]}} who */
const seriesOf = ({ numbers }, { scopes }) =>
  (numbers.find((/** @type {any} */ { series }) => scopes.includes(`people:${series}`)) ?? numbers[0])?.series;

export const sessionDesk = withToken(async (given) => {
  const { api, reader, who, params } = given;
  const { words } = reader;
  const { body: session } = await api.session(params.id);
  const where = `/sessions/${encodeURIComponent(params.id)}/mails`;
  /** @type {{items: Mail[], missing: string[]}} */
  let mails = { items: [], missing: [] };
  /** @type {Values} of the form */
  let values = {};
  /** @type {Values} as the mail is planned */
  let base = {};
  /** @type {import('../elements/mail-form.js').Preview | null} result of the dry run */
  let preview = null;
  /** Id of the planned mail that the form changes, and its day and time. */
  let edited = { id: '', at: '' };
  let asking = '';
  let key = newKey();
  const address = here();
  let outcome = new Outcome(reader, (pointer) => mailPlace(pointer, reader), openForm());
  async function reload() {
    mails = (await api.read(`/mails?session=${encodeURIComponent(params.id)}&limit=100`)).body;
  }

  /** @param {() => Promise<string>} act resolves to what was done @param {string} [focus] */
  const attempt = (act, focus) =>
    outcome.attempt(async () => {
      const done = await act();
      await reload();
      return done;
    }, focus);

  /** The mail of the form. Without a day, it is sent immediately. @param {Values} [of] @returns {Record<string, any>} */
  function mail(of = values) {
    const { day = '', time = '08:00', ...rest } = recordBody(MAIL_FIELDS, of);
    return { ...rest, test: undefined, at: fromWall({ day, time }, session.timeZone) };
  }

  /** @param {string} id @param {object} patch @param {string} done */
  const change = (id, patch, done) =>
    attempt(async () => {
      await api.write('PATCH', `/mails/${id}`, patch);
      return done;
    });

  /**
   * Opens the form with its unsaved values.
   * @param {string} [id] of a planned mail
   * @param {Values} [planned]
   */
  function openForm(id = '', planned = { kind: 'announcement' }) {
    base = valuesOf(MAIL_FIELDS, planned);
    edited = { id, at: mail(base).at ?? '' };
    const kept = recordDraftAt(draftAddress(), JSON.stringify(base));
    values = kept ? valuesOf(MAIL_FIELDS, kept) : base;
    preview = null;
    key = newKey();
    return kept ? words.restored : '';
  }

  /** Each planned mail has its own draft. */
  function draftAddress() {
    return edited.id ? `${address}?mail=${edited.id}` : address;
  }

  /** @param {boolean} isUnsaved */
  function keep(isUnsaved) {
    const draft = { body: recordBody(MAIL_FIELDS, values), etag: JSON.stringify(base) };
    keepDraft(draftAddress(), isUnsaved ? draft : null, true);
  }

  async function plan() {
    const { kind, ...changed } = mail();
    const isNew = edited.id === '';
    // An automatic mail follows its rule until it has its own time.
    const at = changed.at === edited.at ? undefined : changed.at;
    if (isNew) await api.write('POST', where, { kind, ...changed }, { key });
    // An empty text is reset to the default.
    else await api.write('PATCH', `/mails/${edited.id}`, { subject: null, text: null, ...changed, at });
    keep(false);
    openForm();
    return isNew ? words.mailPlanned : words.mailChanged;
  }

  /** Shows a planned mail in the form. @param {string} id */
  async function edit(id) {
    const { body } = await api.read(`/mails/${id}`);
    return openForm(id, { ...body, ...toWall(body.at, session.timeZone) });
  }

  async function test() {
    const { kind, subject, text } = mail();
    const request = { kind, subject, text, mail: values.test.trim(), language: reader.lang };
    const { body } = await api.write('POST', `${where}/test`, request);
    return body.sent
      ? words.testSent(request.mail)
      : words.testNotSent(missingNames(body.missing, words) || body.reply);
  }

  await reload();
  return page();

  /** @returns {Page} */
  function page() {
    const unsaved = JSON.stringify(recordBody(MAIL_FIELDS, values)) !== JSON.stringify(recordBody(MAIL_FIELDS, base));
    keep(unsaved);
    return deskPage(
      {
        title: words.sessionDesk,
        lead: seriesNumbers(session.numbers, reader),
        home: { href: '/organize', name: words.deskTitle },
        unsaved,
        again: page,
        verbs: {
          edit: ({ name, value, composing }) => {
            values = /** @type {any} */ (withValue(/** @type {any} */ (values), name, value));
            preview = null;
            key = newKey();
            return composing && false;
          },
          look: () =>
            attempt(async () => {
              preview = (await api.write('POST', `${where}?dryRun=true`, mail())).body;
              return '';
            }, 'preview'),
          test: () => attempt(test),
          write: () => attempt(plan),
          'edit-mail': ({ value }) => attempt(() => edit(value), 'new-mail'),
          'leave-mail': () => {
            keep(false);
            outcome = new Outcome(reader, (pointer) => mailPlace(pointer, reader), openForm());
            return 'mails';
          },
          hold: ({ value }) => change(value, { held: true }, words.mailHeld),
          release: ({ value }) => change(value, { held: false }, words.mailReleased),
          ask: ({ value }) => {
            asking = value;
            return value ? 'sure' : 'mails';
          },
          act: ({ value }) => {
            const [action, id] = value.split(' ');
            asking = '';
            if (action === 'now') return change(id, { at: new Date().toISOString(), held: false }, words.mailSending);
            return attempt(async () => {
              await api.write('DELETE', `/mails/${id}`);
              return words.mailDropped;
            });
          },
        },
        content: html`<p class="buttons">
            <a class="button is-quiet" href="/organize/participation/${session.id}"
              >${words.recordKinds.participation}</a
            >
            <a class="button is-quiet" href="/organize/meeting/${session.id}">${words.recordKinds.meeting}</a>
            <a class="button is-quiet" href="/organize/registrations/${seriesOf(session, who)}/${session.id}"
              >${words.registrations}</a
            >
          </p>
          ${outcome.shown}
          ${mails.missing.length > 0 && html`<p class="notice">${words.mailMissing(mails.missing.join(words.listJoiner))}</p>`}
          ${mailList(mails.items, asking, { ...reader, zone: session.timeZone })}
          ${mailForm(values, preview, edited.id !== '', reader)}`,
      },
      given,
    );
  }
});
