/** Editor of a talk and its session, for a new or an existing talk. */
import { historyOf } from '../editing/actions.js';
import { deletedTalk } from '../editing/deletions.js';
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
import { editorOpening, noticeLine } from '../elements/editor-opening.js';
import { pasteBlock } from '../elements/paste-block.js';
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

/** Id of the talk that was just announced, for the confirmation on its page. */
let announced = '';

/** An editor of the stored draft, or of the saved version. @param {ConstructorParameters<typeof Editor>[0]} given */
function editorOf(given) {
  const kept = draftAt(given.address);
  const editor = new Editor({ ...given, draft: kept ?? given.draft });
  if (kept) editor.notice = 'restored';
  else if (announced && announced === given.id) editor.notice = 'announced';
  if (given.id === announced) announced = '';
  return editor;
}

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
  if ('materials' in saved) return deletedPage(saved, { api, reader, restored: () => go(`${address}?restored`) });

  const editor = editorOf({ address, id, draft: saved, api, reread, tell: () => repaint(page()) });
  if (who && editor.isChanged) editor.check.soon();
  /** @type {import('../editing/actions.js').Entry[]} */
  let history = [];
  /** @type {Talk[]} */
  let talks = [];
  /** @type {Speaker[]} */
  let people = [];
  const theirs = saved.base.session.id ? saved.base.session.numbers.filter(({ number }) => number) : [];
  // The content of a session may be edited by organizers of each of its series.
  const isOwn = !who || theirs.length === 0 || theirs.some(({ series }) => own.includes(series));
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
    talks: () => talks,
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
    if (!id || !token()) return;
    const { id: session } = editor.form.session;
    [history, talks] = await Promise.all([
      historyOf(api, id, session).catch(() => history),
      api.talksOf(session).catch(() => talks),
    ]);
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
        ${editorOpening(editor, isOwn, reader)} ${noticeLine(editor.notice, words)}
        ${!token() && tokenForm(words[/** @type {'tokenNeeded'} */ (editor.tokenProblem)] ?? '', reader)} ${desk()}
        ${id && token() && html`${isOwn && talkActions(acting(), reader)} ${talkHistory(history, isOwn, reader)}`}
      </div>`,
    };
  }

  /** The form, or a conflict that must be resolved first. */
  function desk() {
    const { conflict, busy, isChanged } = editor;
    if (!isOwn) return foreign();
    if (conflict) return conflictChoice(conflict, reader);
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

  /** The form of a talk that the token may not change. */
  function foreign() {
    const scopes = theirs.map(({ series }) => `write:${series}`).join(words.listJoiner);
    return html`<p class="notice">${words.readOnly(scopes)}</p>
      <fieldset class="talk-form is-read-only" disabled>
        <legend class="visually-hidden">${words.talkHeading}</legend>
        ${fields()}
      </fieldset>`;
  }

  function acting() {
    const { status } = editor.draft.base.session;
    return { id, talks, status, series: own, asking: editor.asking };
  }

  function fields() {
    const { form, judgement, attempted, busy, isChanged, typing } = editor;
    const seen = judged(editor, reader);
    // A new talk has no URL for uploads yet.
    const uploads = id && token() ? editor.uploads.byRow : undefined;
    const look = { ...seen, form, reader, people, typing, series: own, uploads };
    const isSettled = Boolean(form.session.id) && !id;
    const talk = talkFields(look);
    // The session comes first for a new talk, the talk for an existing one.
    const when = !isSettled && sessionFields(look, reader.now.toISOString());
    return html`<div class="fields">
        ${isOwn && pasteBlock(reader, editor.pasted)} ${id ? [talk, when] : [when, talk]}
      </div>
      ${
        isOwn &&
        savePanel(
          { isNew: !id, isChanged, busy, attempted, result: judgement.result, inferred: seen.unplaced, ...seen },
          reader,
        )
      }`;
  }
}
