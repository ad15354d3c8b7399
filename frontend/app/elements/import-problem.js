/** Error of an import, with the API's message if there is one, and a note that nothing is lost. */
import { html } from '../html.js';

/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Importer } from '../editing/importer.js' */

/** @param {Importer} importer @param {Reader} reader */
export function importProblem({ problem, hindrance, report }, { words }) {
  if (!problem && !hindrance) return null;
  const said = hindrance ? words[hindrance] : reasonOf(problem, report !== null, words);
  const errors = (problem?.errors ?? []).flatMap(({ detail }) => (detail && detail !== said ? [detail] : []));
  return html`<div class="import-problem" id="problems" tabindex="-1" role="alert" data-key="problem">
    <h2>${report ? words.notImported : words.notRead}</h2>
    <p>${said}</p>
    ${
      errors.length > 0 &&
      html`<ul>
        ${errors.map((each) => html`<li>${each}</li>`)}
      </ul>`
    }
    ${problem && html`<p>${words.textIsSafe}</p>`}
  </div>`;
}

/** @param {import('../api.js').Problem | null} problem @param {boolean} writing @param {Reader['words']} words */
function reasonOf(problem, writing, words) {
  if (problem?.status === 0) return writing ? words.silence : words.offline;
  return problem?.detail ?? problem?.title ?? problem?.message;
}
