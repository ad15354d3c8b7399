/** Personal links by which speakers edit their talk: create, withdraw, display answers, accept proposals. */
import { fullDay } from '../dates.js';
import { dayAfter, fromWall, toWall } from '../editing/zoned-time.js';
import { invitationEntries, invitationForm, newLink } from '../elements/invitations.js';
import { Outcome } from './outcome.js';
import { phrase } from '../elements/phrase.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { Invitation } from '../elements/invitations.js' */

/** Days for which a link is valid after the session, and without a coming session. */
const USUAL_DAYS = 14;

export const invitationList = withToken(async (given) => {
  const { api, reader, params } = given;
  const { words } = reader;
  const { body: talk } = await api.talk(params.id);
  const path = `/talks/${encodeURIComponent(params.id)}/invitations`;
  const { timeZone, start } = talk.session;
  const today = toWall(reader.now.toISOString(), timeZone).day;
  const held = toWall(start, timeZone).day;
  let asked = { day: dayAfter(held > today ? held : today, USUAL_DAYS), mail: '', language: reader.lang };
  /** @type {Invitation[]} */
  let items = [];
  let link = '';
  let asking = '';
  /** @type {Record<string, string>} */
  const names = { '/expires': words.linkUntil, '/mail': words.speakerMail, '/language': words.language };
  const outcome = new Outcome(reader, (pointer) => names[pointer] ?? pointer);
  const reload = async () => {
    ({ items } = (await api.read(path)).body);
  };

  /** @param {() => Promise<string>} act resolves to what was done */
  function attempt(act) {
    [asking, link] = ['', ''];
    return outcome.attempt(async () => {
      const done = await act();
      await reload();
      return done;
    });
  }

  async function invite() {
    const { day, mail, language } = asked;
    const to = mail.trim() && { mail: mail.trim(), language };
    const { body } = await api.write('POST', path, { expires: fromWall({ day, time: '23:59' }, timeZone), ...to });
    link = body.url;
    asked = { ...asked, mail: '' };
    return to ? words.linkSent(to.mail) : words.linkMade;
  }

  await reload();
  return page();

  /** @returns {Page} */
  function page() {
    const until = fullDay(`${asked.day}T00:00Z`, 'UTC', reader.lang);
    return deskPage(
      {
        title: words.invitations,
        lead: words.invitationsLead,
        home: { href: `/organize/talks/${talk.id}`, name: phrase(talk.title, reader) ?? words.titleToCome },
        again: page,
        verbs: {
          edit: ({ name, value, composing }) => {
            asked = { ...asked, [name]: value };
            return composing && false;
          },
          invite: () => attempt(invite),
          ask: ({ value }) => {
            asking = value;
            return value ? 'sure' : 'heading';
          },
          withdraw: ({ value }) =>
            attempt(async () => {
              await api.write('DELETE', `${path}/${value}`);
              return words.linkWithdrawn;
            }),
          accept: ({ value }) =>
            attempt(async () => {
              await api.write('POST', `${path}/${value}/acceptance`);
              return words.answerAccepted;
            }),
        },
        content: html`${outcome.shown}
        ${link && newLink(link, { held: fullDay(start, timeZone, reader.lang), until }, reader)}
        ${invitationForm(asked, reader)} ${invitationEntries(items, asking, reader)}`,
      },
      given,
    );
  }
});
