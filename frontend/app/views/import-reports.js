/** State of the automatic import, pending decisions, and the last reports. */
import { importing } from '../editing/import-words.js';
import { pulledReport, pullState } from '../elements/pulled-report.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @typedef {{asked: string, report: import('../editing/import-report.js').Report}} PulledReport */

export const importReports = withToken(async (given) => {
  const { api, isAdmin } = given;
  const reader = importing(given.reader);
  const { words } = reader;
  const [{ body: pull }, { body: reports }] = await Promise.all([
    api.read('/imports/pull'),
    api.read('/imports/pull/reports'),
  ]);
  const [latest, ...earlier] = /** @type {PulledReport[]} */ (reports.items);
  const content = html`${
      pull.active
        ? html`${pullState(pull, reader)}
            <p class="buttons"><a class="button" href="/organize/import?pull">${words.openPulled}</a></p>`
        : html`<p class="notice">${words.pullInactive}</p>`
    }
    <section class="desk-part" aria-labelledby="waiting">
      <h2 id="waiting">${words.waitingForYou}</h2>
      ${latest ? pulledReport(latest, true, reader) : html`<p class="nothing">${words.noReports}</p>`}
    </section>
    ${
      earlier.length > 0 &&
      html`<section class="desk-part" aria-labelledby="earlier">
        <h2 id="earlier">${words.earlierReports}</h2>
        ${earlier.map((each) => pulledReport(each, false, reader))}
      </section>`
    }`;
  return deskPage(
    { title: words.reportsTitle, path: '/organize/reports', lead: words.reportsLead, content },
    { reader, isAdmin },
  );
});
