/** Start page of organizers: token holder, permissions, and talks with their steps. */
import { Problem } from '../api.js';
import { isToCome, missingOf } from '../editing/checklist.js';
import { justDeleted, restoreTalks } from '../editing/deletions.js';
import { deskLinks } from '../elements/desk-links.js';
import { deskList } from '../elements/desk-list.js';
import { checkBox } from '../elements/form-field.js';
import { moreButton } from '../elements/more-button.js';
import { whoAmI } from '../elements/token-form.js';
import { asPlainText } from '../formulas.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { withToken } from './with-token.js';

const FIELDS = 'fields=id,title,abstract,position,speakers,session,materials';

export const organizerDesk = withToken(async ({ api, reading, reader, who, isAdmin, own, signOut }) => {
  const { words, lang, now } = reader;
  let deleted = justDeleted();
  let onlyMissing = false;
  let problem = '';
  /** @type {Talk[]} */
  let talks = [];
  /** @type {import('../editing/checklist.js').SessionMail[]} */
  let mails = [];
  /** @type {string[]} settings without which no mail is sent */
  let missing = [];
  let broken = 0;
  /** @type {string | undefined} */
  let next;
  await load();
  return page();

  async function load() {
    const query = `?limit=100&sort=-start&series=${own.join(',')}&${FIELDS}`;
    const mine = own.length > 0;
    const none = { items: [], missing: [] };
    const [page, sent, links] = await Promise.all([
      mine ? reading.talks(query) : { items: [], next: undefined },
      mine
        ? api.read('/mails?limit=100').then(
            ({ body }) => body,
            () => none,
          )
        : none,
      mine
        ? api.read('/material-health?state=broken&limit=1').then(
            ({ body }) => body.total,
            () => 0,
          )
        : 0,
    ]);
    broken = links;
    ({ items: talks, next } = page);
    mails = sent.items;
    missing = mails.length > 0 ? sent.missing : [];
  }

  async function undo() {
    try {
      await restoreTalks(api, deleted);
      deleted = [];
      await load();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem = error.detail ?? error.message;
    }
  }

  /** @returns {Page} */
  function page() {
    return {
      title: words.deskTitle,
      canonical: '/organize',
      missing: true,
      verbs: {
        'sign-out': signOut,
        undo: async () => {
          await undo();
          return { ...page(), focus: problem ? 'problems' : 'heading', announce: problem || words.restoredIt };
        },
        'only-missing': ({ on }) => {
          onlyMissing = on;
          return page();
        },
        more: async () => {
          if (!next) return page();
          const following = await reading.moreTalks(next);
          talks = [...talks, ...following.items];
          next = following.next;
          return page();
        },
      },
      main: html`<div class="organizer-desk">
        <header class="opening"><h1 id="heading">${words.deskTitle}</h1></header>
        ${whoAmI(who, own, reader)} ${deletion()}
        ${missing.length > 0 && html`<p class="notice">${words.mailMissing(missing.join(words.listJoiner))}</p>`}
        ${broken > 0 && html`<p class="notice"><a href="/organize/materials">${words.brokenLinks(broken)}</a></p>`}
        ${deskLinks('/organize', isAdmin, reader)}
        <p class="announce" data-key="announce">
          <a class="button" href="/organize/new">${words.newTalk}</a>
          <a class="button is-quiet" href="/organize/plan">${words.planTitle}</a>
        </p>
        ${lists()}
      </div>`,
    };
  }

  function deletion() {
    if (deleted.length === 0) return null;
    const names = deleted.map(({ title }) => words.quoted(asPlainText(plain(title, lang)) || words.titleToCome));
    return html`<p class="notice" data-key="deleted" role="status">
        ${words.justDeleted(names.join(words.listJoiner))}
        <button type="button" data-verb="undo">${words.undo}</button>
      </p>
      ${problem && html`<p class="problem" id="problems" tabindex="-1" role="alert">${problem}</p>`}`;
  }

  function lists() {
    const upcoming = talks.filter((talk) => isToCome(talk, now)).reverse();
    const past = talks.filter((talk) => !isToCome(talk, now));
    const shown = onlyMissing ? past.filter((talk) => missingOf(talk, now).length > 0) : past;
    return html`<section class="desk-part" data-key="to-come" aria-labelledby="to-come">
        <h2 id="to-come">${words.upcoming}</h2>
        ${upcoming.length > 0 ? deskList(upcoming, mails, reader) : html`<p class="nothing">${words.nothingToCome}</p>`}
      </section>
      <section class="desk-part" data-key="past" aria-labelledby="past">
        <h2 id="past">${words.past}</h2>
        ${checkBox({ verb: 'only-missing', on: onlyMissing }, words.onlyMissing)}
        ${shown.length > 0 ? deskList(shown, mails, reader) : html`<p class="nothing">${words.nothingMissing}</p>`}
        ${next && moreButton(words)}
      </section>`;
  }
});
