/** Import of an existing page or file: preview by field, and selection of what to import. */
import { Problem } from '../api.js';
import { pulledDraft } from '../editing/import-draft.js';
import { importing } from '../editing/import-words.js';
import { Importer } from '../editing/importer.js';
import { RESULTS, writable } from '../editing/import-report.js';
import { organizerApi } from '../editing/organizer-api.js';
import { importForm } from '../elements/import-form.js';
import { importProblem } from '../elements/import-problem.js';
import { acceptBar, importReport } from '../elements/import-report.js';
import { tokenForm } from '../elements/token-form.js';
import { html } from '../html.js';
import { keepToken, token } from '../token.js';

/** @import { Result } from '../editing/import-report.js' */

/** Kept while the organizer visits other pages or changes the language. @type {Importer | null} */
let underway = null;

/** @param {Visit} visit @returns {Promise<Page>} */
export async function importPage({ api: reading, repaint, ...visit }) {
  const reader = importing(await visit.reader);
  const { words } = reader;
  const api = organizerApi(reading);
  const importer = (underway ??= new Importer(api));
  importer.tell = () => repaint(page());
  let refusal = '';
  /** @param {(detail: import('../verbs.js').Detail) => void | Promise<void>} act */
  const then = (act) => async (/** @type {import('../verbs.js').Detail} */ detail) => {
    await act(detail);
    return page();
  };
  /** @type {Page['verbs']} */
  const verbs = {
    'sign-in': then(async ({ values }) => {
      refusal = await signIn(String(values?.token).trim(), values?.remember === 'on');
      importer.focus = refusal ? 'token' : 'heading';
    }),
    // Edited text no longer has a file name.
    'edit-source': ({ value }) => typing({ text: value, ...(value === '' && { fileName: '' }) }),
    'edit-field': ({ name, value }) => typing({ [name]: value }),
    'take-file': then(({ files = [] }) => (files[0] ? importer.take(files[0]) : undefined)),
    look: then(() => importer.look()),
    'show-result': then(({ value, on }) => {
      importer.results[on ? 'add' : 'delete'](/** @type {Result} */ (value));
    }),
    choose: then(({ value, on }) => importer.choose(value, on)),
    acknowledge: then(({ value, on }) => importer.choose(value, on, importer.acknowledged)),
    correct: then(({ value }) => {
      Object.assign(importer, { correcting: value, focus: value && 'correction' });
    }),
    corrected: then(({ name, values }) => importer.correct(name, values?.text ?? '')),
    'choose-all': then(() => importer.chooseAll(importer.report ? writable(importer.report) : [])),
    'choose-none': then(() => importer.chooseAll([])),
    whole: then(({ value }) => {
      importer.whole[importer.whole.has(value) ? 'delete' : 'add'](value);
    }),
    more: then(() => importer.more()),
    reconsider: then(() => importer.reconsider()),
    another: then(() => importer.another()),
    write: then(() => importer.write()),
  };
  if (new URLSearchParams(visit.query).has('pull') && token()) await openPulled();
  return page();

  /** Current version of the automatically imported page. */
  async function openPulled() {
    try {
      const { body } = await api.read('/imports/pull/page');
      if (body.problem) throw new Problem({ status: 502, detail: words.pulledPageFails(body.problem) });
      await importer.open(pulledDraft(body));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      Object.assign(importer, { problem, focus: 'problems' });
    }
  }

  /**
   * While typing, the page is rendered only if it changes, since the text may be long.
   * @param {Partial<import('../editing/import-draft.js').ImportDraft>} change
   */
  function typing(change) {
    const told = () => {
      const { format, source, draft, isKept, problem, hindrance } = importer;
      return [format, source, draft.format, draft.fileName, isKept, problem, hindrance];
    };
    const before = told();
    importer.edit(change);
    return told().every((each, at) => each === before[at]) ? undefined : page();
  }

  /** @param {string} wanted @param {boolean} isLasting @returns {Promise<string>} error message; empty on success */
  async function signIn(wanted, isLasting) {
    try {
      await api.me(wanted);
      keepToken(wanted, isLasting);
      importer.problem = null;
      return '';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.status === 401 ? words.tokenRefused : (error.detail ?? words.offline);
    }
  }

  /** @returns {Page} */
  function page() {
    const { focus, report } = importer;
    importer.focus = '';
    return {
      title: words.importTitle,
      canonical: '/organize/import',
      missing: true,
      verbs,
      focus,
      unsaved: !importer.isKept,
      announce: said(focus),
      main: html`<div class="import-page">
        <header class="opening" data-key="opening">
          <p class="way-back"><a href="/organize">${words.deskTitle}</a></p>
          <h1 id="heading">${words.importTitle}</h1>
          ${!report && html`<p class="lead">${words.importLead}</p>`}
        </header>
        ${token() === null && signingIn()} ${!isRefused() && importProblem(importer, reader)} ${desk()}
      </div>`,
    };
  }

  /** The token was refused. */
  function isRefused() {
    return importer.problem?.status === 401;
  }

  function signingIn() {
    const waits = importer.draft.text !== '' && !isRefused();
    return html`${waits && html`<p class="notice" data-key="waits">${words.draftWaits}</p>`}
    ${tokenForm(refusal || (isRefused() ? words.tokenNeeded : ''), reader)}`;
  }

  function desk() {
    const { report, draft } = importer;
    if (token() === null && draft.text === '') return null;
    return report
      ? html`${importReport(report, importer, reader)} ${acceptBar(report, importer, reader)}`
      : importForm(importer, reader);
  }

  /** Text for screen readers. @param {string} focus */
  function said(focus) {
    const { busy, report } = importer;
    if (busy) return busy === 'reading' ? words.looking : words.writing;
    return report && focus === 'report' ? summary(report) : undefined;
  }

  /** @param {import('../editing/import-report.js').Report} report */
  function summary({ dryRun, counts }) {
    const told = RESULTS.filter((result) => counts[result] > 0).map(
      (result) => `${words.outcomes[result]} ${counts[result]}`,
    );
    return words.labelled(dryRun ? words.dryRun : words.written, told.join(words.listJoiner));
  }
}
