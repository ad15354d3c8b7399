/** Heading of the page of a record, confirmation of the last action, and its secret. */
import { html } from '../html.js';
import { copyButton } from './copy-button.js';
import { entryOf, factLine } from './record-entry.js';

/** @import { RecordEditor } from '../editing/record-editor.js' */
/** @import { KindName } from '../editing/record-kinds.js' */

/**
 * @param {KindName} kindName
 * @param {RecordEditor} editor
 * @param {{home: string, isNew: boolean}} place home: path of the page to which it belongs
 * @param {Organizer} reader
 */
export function recordOpening(kindName, { kind, record }, { home, isNew }, reader) {
  const { words } = reader;
  const told = record && entryOf(kindName, record, reader);
  const newName = words.create[/** @type {'series'} */ (kindName)];
  return html`<header class="opening">
    <p class="way-back">
      <a href="${home}">${kind.path === '/sessions' ? words.sessionDesk : words.recordKinds[kindName]}</a>
    </p>
    <h1 id="heading">${isNew ? newName : (told?.name ?? words.recordKinds[kindName])}</h1>
    ${told && factLine(told)}
    ${
      kindName === 'series' &&
      record &&
      html`<p><a href="/organize/registrations/${record.slug}">${words.registrations}</a></p>`
    }
  </header>`;
}

/** @param {KindName} kindName @param {RecordEditor} editor @param {Organizer} reader */
export function recordNotices(kindName, { kind, record, notice }, { words }) {
  // A secret is only in the response to its creation.
  const secret = kind.secret && record?.[kind.secret];
  return html`${
    notice &&
    html`<p class="notice" id="notice" tabindex="-1" data-key="notice">
      ${
        notice === 'restored'
          ? html`${words.restored} <button type="button" data-verb="discard">${words.discard}</button>`
          : words.recordDone[/** @type {'saved'} */ (notice)]
      }
    </p>`
  }
  ${
    secret &&
    html`<div class="secret notice" data-key="secret">
      <p>${kindName === 'tokens' ? words.tokenSecret : words.webhookSecret}</p>
      <p><code>${secret}</code> ${copyButton(words.copySecret, secret, words)}</p>
    </div>`
  }`;
}
