/** Editor of a talk and its session, for a new or an existing talk. */
import { deletedTalk, historyOf } from '../editing/actions.js';
import { draftAt } from '../editing/draft.js';
import { draftOf, newDraft } from '../editing/begin.js';
import { Editor } from '../editing/editor.js';
import { judged } from '../editing/form-look.js';
import { organizer, ownSeries } from '../editing/organizer.js';
import { organizerApi } from '../editing/organizer-api.js';
import { placeName } from '../editing/place-name.js';
import { verbsOf } from '../editing/editor-verbs.js';
import { Problem } from '../api.js';
import { conflictChoice } from '../elements/conflict-choice.js';
import { pasteBlock } from '../elements/paste-block.js';
import { phrase } from '../elements/phrase.js';
import { savePanel } from '../elements/save-panel.js';
import { sessionFields } from '../elements/session-fields.js';
import { talkActions } from '../elements/talk-actions.js';
import { talkFields } from '../elements/talk-fields.js';
import { talkHistory } from '../elements/talk-history.js';
import { tokenForm } from '../elements/token-form.js';
import { asPlainText } from '../formulas.js';
import { html } from '../html.js';
import { everybody } from '../people.js';
import { plain } from '../text.js';
import { keepToken, token } from '../token.js';
import { deletedPage } from './deleted-talk.js';

/** @typedef {import('../model.js').Page} Page */
/** @typedef {import('../model.js').Visit} Visit */

/** Id of the talk that was just announced, for the confirmation on its page. */
let announced = '';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function talkEditor({ params, query, api: reading, go, repaint, ...visit }) {
  const reader = organizer(await visit.reader);
  const { words, lang } = reader;
  const api = organizerApi(reading);
  const { id = '' } = params;
  const address = id ? `/organize/talks/${id}` : `/organize/new${query}`;
  const who = await whoIsIt();
  const own = who ? ownSeries(who, reader) : [...reader.series.keys()];
  const within = new URLSearchParams(query).get('session');
  const reread = () =>
    id ? draftOf(api, id, lang, own) : newDraft(reading, api, { lang, own, within, series: reader.series });
  const saved = await reread().catch(async (error) => {
    const isGone = id && who && error instanceof Problem && error.status === 404;
    const gone = isGone && (await deletedTalk(api, id).catch(() => null));
    if (!gone) throw error;
    return gone;
  });
  if ('revision' in saved) return deletedPage(saved, { api, reader, restored: () => go(`${address}?restored`) });

  const kept = draftAt(address);
  const editor = new Editor({ address, id, draft: kept ?? saved, api, reread, tell: () => repaint(page()) });
  if (kept) editor.notice = 'restored';
  if (!kept && announced && announced === id) editor.notice = 'announced';
  if (id === announced) announced = '';
  if (who && editor.isChanged) editor.check.soon();
  /** @type {import('../editing/actions.js').Entry[]} */
  let history = [];
  /** @type {import('../model.js').Speaker[]} */
  let people = [];
  const verbs = verbsOf(editor, {
    people: () => people,
    today: () => reader.now.toISOString().slice(0, 10),
    page: () => page(),
    recall,
    announcedAs: (/** @type {string} */ talk) => {
      announced = talk;
      go(`/organize/talks/${talk}`);
    },
    gone: () => go('/organize'),
    history: () => history,
    placeName: (pointer) => placeName(pointer, reader),
  });
  const later = Promise.all([recall(), everybody(reading).then((all) => (people = all))]).then(page);
  return { ...page(), later, scrollTo: location.hash.slice(1) };

  /** Without a valid token, the form is kept and a token is requested. */
  async function whoIsIt() {
    if (!token()) return null;
    return api.me().catch((error) => {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      keepToken(null);
      return null;
    });
  }

  async function recall() {
    if (id && token()) history = await historyOf(api, id, editor.form.session.id).catch(() => history);
  }

  /** @returns {Page} */
  function page() {
    const { form, focus } = editor;
    const name = asPlainText(plain(form.title, lang)) || words.titleToCome;
    editor.focus = '';
    return {
      title: id ? words.labelled(words.editTalk, name) : words.newTalk,
      missing: true,
      verbs,
      focus,
      unsaved: editor.isChanged,
      main: html`<div class="talk-editor" data-series="${form.session.series[0]}">
        ${opening()} ${noticeLine()}
        ${!token() && tokenForm(words[/** @type {'tokenNeeded'} */ (editor.tokenProblem)] ?? '', reader)} ${desk()}
        ${
          id &&
          token() &&
          html`${talkActions(editor.draft.base.session.status, editor.asking, reader)} ${talkHistory(history, reader)}`
        }
      </div>`,
    };
  }

  /** The form, or a conflict that must be resolved first. */
  function desk() {
    const { conflict, busy, isChanged } = editor;
    if (conflict) return conflictChoice(conflict.list, conflict.chosen, reader);
    if (!token() && !isChanged) return null;
    return html`<div
      class="talk-form"
      role="form"
      aria-labelledby="heading"
      data-key="form"
      ${busy === 'saving' && html`inert`}
    >
      ${fields()}
    </div>`;
  }

  function opening() {
    const { session } = editor.draft.base;
    const numbers = session.numbers
      .filter(({ number }) => number)
      .map(({ series, number }) =>
        words.numberIn(plain(reader.series.get(series)?.shortName, lang) || series, Number(number)),
      )
      .join(words.joiner);
    return html`<header class="opening" data-key="opening">
      <p class="way-back"><a href="/organize">${words.deskTitle}</a></p>
      <h1 id="heading">${heading(numbers)}</h1>
      ${id && html`<p class="about"><span class="numbers">${numbers}</span> <a href="/talks/${id}">${words.seePage}</a> <a href="/talks/${id}#announcement-kit">${words.announcementKit}</a> <a href="/organize/new?session=${session.id}">${words.addTalk}</a></p>`}
    </header>`;
  }

  /** @param {string} numbers numbers of the session */
  function heading(numbers) {
    if (id) return phrase(editor.form.title, reader) ?? words.titleToCome;
    return editor.draft.base.session.id ? words.newTalkIn(numbers) : words.newTalk;
  }

  function noticeLine() {
    const { notice } = editor;
    if (!notice) return null;
    const { [/** @type {'postponed'} */ (notice)]: done = words[/** @type {'saved'} */ (notice)] } = words.done;
    return html`<p class="notice" id="notice" tabindex="-1" data-key="notice">
      ${done} ${notice === 'restored' && html`<button type="button" data-verb="discard">${words.discard}</button>`}
    </p>`;
  }

  function fields() {
    const { form, judgement, attempted, busy, isChanged, typing } = editor;
    const seen = judged(editor, reader);
    const look = { ...seen, form, reader, people, typing, series: own };
    const isSettled = Boolean(form.session.id) && !id;
    const talk = talkFields(look);
    // The session comes first for a new talk, the talk for an existing one.
    const when = !isSettled && sessionFields(look, reader.now.toISOString());
    return html`<div class="fields">${pasteBlock(reader, editor.pasted)} ${id ? [talk, when] : [when, talk]}</div>
      ${savePanel(
        { isNew: !id, isChanged, busy, attempted, result: judgement.result, inferred: seen.unplaced, ...seen },
        reader,
      )}`;
  }
}
