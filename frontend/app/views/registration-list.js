/** Registrations for a series or a session: search, import, export, removal. Needs the scope `people:<series>`. */
import { moreButton } from '../elements/more-button.js';
import { Outcome } from './outcome.js';
import {
  earlierImports,
  registrationEntries,
  registrationImport,
  registrationSearch,
} from '../elements/registrations.js';
import { html } from '../html.js';
import { offerFile } from '../shell.js';
import { plain } from '../text.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { Imported, Registration } from '../elements/registrations.js' */

export const registrationList = withToken(async (given) => {
  const { api, reader, who, isAdmin, params } = given;
  const { words, lang } = reader;
  const { slug, session } = params;
  const ofSeries = `/series/${encodeURIComponent(slug)}/registrations`;
  const path = session ? `/sessions/${encodeURIComponent(session)}/registrations` : ofSeries;
  const mayRead = isAdmin || who.scopes.includes(`people:${slug}`);
  let sought = { q: '', state: '' };
  /** @type {Registration[]} */
  let items = [];
  /** @type {{total: number, missing: string[], next?: string}} missing: settings without which no mail is sent */
  let more = { total: 0, missing: [] };
  let asking = '';
  const outcome = new Outcome(reader);
  let table = { text: '', consent: '' };
  /** @type {Imported | null} */
  let imported = null;
  /** @type {import('../elements/registrations.js').RecordedImport[]} */
  let earlier = [];
  /** @param {string} [next] link of the next page */
  async function find(next) {
    const given = Object.entries(sought).filter(([, value]) => value);
    const query = next ? next.slice(next.indexOf('?')) : `?limit=100&${new URLSearchParams(given)}`;
    const { body } = await api.read(path + query);
    items = next ? [...items, ...body.items] : body.items;
    if (!next && !session) earlier = (await api.read(`${ofSeries}/imports`)).body.items;
    more = body;
  }

  /** @param {() => Promise<string>} act resolves to what was done */
  const attempt = (act) =>
    outcome.attempt(async () => {
      const done = await act();
      await find();
      return done;
    });

  /** @param {boolean} dryRun @returns {Promise<string>} */
  async function importTable(dryRun) {
    const how = new URLSearchParams({ consent: table.consent, ...(dryRun && { dryRun: 'true' }) });
    const { body } = await api.write('POST', `${ofSeries}/import?${how}`, table.text, { type: 'text/csv' });
    imported = body;
    return dryRun ? words.peopleFound(body.added, body.known) : words.peopleImported(body.added, body.known);
  }

  if (mayRead) await find();
  return page();

  /** @returns {Page} */
  function page() {
    const name = plain(reader.series.get(slug)?.shortName, lang) || slug;
    return deskPage(
      {
        title: words.labelled(words.registrations, name),
        heading: words.registrations,
        path: '',
        home: session
          ? { href: `/organize/sessions/${session}`, name: words.sessionDesk }
          : { href: `/organize/series/${slug}`, name },
        again: page,
        verbs: {
          'seek-people': async ({ values }) => {
            sought = { q: values.q.trim(), state: values.state };
            await find();
            return 'total';
          },
          more: () => find(more.next),
          ask: ({ value }) => {
            asking = value;
            return value ? 'sure' : 'total';
          },
          act: ({ value }) =>
            attempt(async () => {
              asking = '';
              await api.write('DELETE', `${ofSeries}/${value}`);
              return words.personRemoved;
            }),
          // The first look is a dry run; the table is kept for the import.
          'import-people': ({ values }) => {
            table = { text: values.text, consent: values.consent.trim() };
            return attempt(() => importTable(true));
          },
          'import-now': () => attempt(() => importTable(false)),
          'save-table': async () => {
            offerFile(`${slug}.csv`, await api.table(`${path}.csv`));
          },
          'save-person': async ({ value }) => {
            const { body } = await api.read(`${ofSeries}/${value}`);
            offerFile(`${value}.json`, JSON.stringify(body, null, 2));
          },
        },
        content: html`${outcome.shown}
        ${more.missing.length > 0 && html`<p class="notice">${words.mailMissing(more.missing.join(words.listJoiner))}</p>`}
        ${
          mayRead
            ? html`${registrationSearch(sought, more.total, reader)} ${registrationEntries(items, asking, reader)}
              ${more.next && moreButton(words)}
              ${!session && [registrationImport(imported, reader), earlierImports(earlier, reader)]}`
            : html`<p class="notice">${words.needsScope(`people:${slug}`)}</p>`
        }`,
      },
      given,
    );
  }
});
