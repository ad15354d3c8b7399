/** Subscriptions and downloads of the content of a page in other formats. */
import { html } from '../html.js';
import { shapeUrl, webcal } from '../shapes.js';

/** The complete list in each format, by common name. */
const DOWNLOADS = /** @type {const} */ ([
  ['csv', 'CSV'],
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
  ['ndjson', 'NDJSON'],
]);

/**
 * @param {{feed: string, list: string, query?: string}} what feed: path of calendar and feed; list: path of the talks;
 *   query: filters of both
 * @param {Reader} reader
 */
export function takeAlong({ feed, list, query = '' }, reader) {
  const { words, lang, archive } = reader;
  // The static files of a copy cannot be filtered.
  const hasFeed = !archive.isCopy || feed !== list || !query;
  const hasList = !archive.isCopy || (list === '/talks' && !query);
  if (!hasFeed) return null;
  const url = (/** @type {string} */ path, /** @type {string} */ shape) =>
    shapeUrl(archive, path, shape, { query: path === list ? query : '', lang });
  const calendar = url(feed, 'ics');
  return html`<details class="take-along" data-key="take-along">
    <summary>${words.takeAlong}</summary>
    <dl>
      <dt>${words.subscribe}</dt>
      <dd>
        <ul>
          <li><a href="${webcal(calendar)}">${words.calendar}</a></li>
          <li><a href="${calendar}" download="${fileName(feed, 'ics')}">${words.icsFile}</a></li>
          <li><a href="${url(feed, 'atom')}">RSS (Atom)</a></li>
        </ul>
      </dd>
      ${
        hasList &&
        html`<dt>${words.download}</dt>
          <dd>
            <ul>
              ${DOWNLOADS.map(
                ([shape, name]) =>
                  html`<li><a href="${url(list, shape)}" download="${fileName(list, shape)}">${name}</a></li>`,
              )}
            </ul>
          </dd>`
      }
    </dl>
  </details>`;
}

/** @param {string} path @param {string} shape */
const fileName = (path, shape) => `${path.split('/').filter(Boolean).at(-1)}.${shape}`;
