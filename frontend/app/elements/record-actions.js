/** Actions on a whole record, each with a confirmation. */
import { html } from '../html.js';
import { matching } from '../people.js';
import { plain } from '../text.js';
import { sureQuestion } from './entry-buttons.js';
import { problemList } from './record-form.js';

/** @import { RecordEditor } from '../editing/record-editor.js' */
/** @import { Power } from '../editing/record-kinds.js' */

/** Actions that need no confirmation. @type {Power[]} */
const HARMLESS = ['test', 'resume'];

/** @param {RecordEditor} editor @param {Speaker[]} people @param {Power[]} powers @param {Organizer} reader */
export function recordActions(editor, people, powers, reader) {
  const { words } = reader;
  const { asking } = editor;
  const actions = powers.filter((power) => power !== 'create' && power !== 'change' && power !== 'merge');
  const isForm = powers.includes('change') || powers.includes('create');
  return html`${!isForm && editor.problems.size > 0 && problemList(editor.problems, words)}
  ${powers.includes('merge') && merging(editor, people, reader)}
  ${
    actions.length > 0 &&
    html`<section class="talk-actions" data-key="actions" aria-labelledby="actions">
      <h2 id="actions">${words.recordActions}</h2>
      ${asking && asking !== 'merge' ? sure(asking, words) : buttons(actions, words)}
    </section>`
  }`;
}

/** @param {Power[]} actions @param {Organizer['words']} words */
const buttons = (actions, words) =>
  html`<p class="buttons" data-key="ask">
    ${actions.map(
      (power) =>
        html`<button
          type="button"
          class="button is-quiet"
          id="ask-${power}"
          data-verb="${HARMLESS.includes(power) ? 'act' : 'ask'}"
          value="${power}"
        >
          ${words.powers[/** @type {'delete'} */ (power)]}
        </button>`,
    )}
  </p>`;

/** @param {Power} power @param {Organizer['words']} words @param {string} [question] */
const sure = (power, words, question = words.sureRecord[/** @type {'delete'} */ (power)]) =>
  sureQuestion(question, { verb: 'act', value: power, label: words.powers[/** @type {'delete'} */ (power)] }, words);

/** @param {RecordEditor} editor @param {Speaker[]} people @param {Organizer} reader */
function merging({ record, asking, into, sought }, people, reader) {
  const { words, lang } = reader;
  const nameOf = (/** @type {any} */ { name, affiliation }) =>
    words.person(plain(name, lang), plain(affiliation, lang));
  const others = people.filter(({ id }) => id !== record?.id);
  const chosen = others.find(({ id }) => id === into);
  return html`<section class="talk-actions" data-key="merge" aria-labelledby="merge">
    <h2 id="merge">${words.mergeHeading}</h2>
    ${
      asking === 'merge' && chosen && record
        ? sure('merge', words, words.sureMerge(nameOf(record), nameOf(chosen)))
        : html`<div class="form-field" data-key="seek">
              <label for="ask-merge">${words.mergeInto}</label>
              <input
                id="ask-merge"
                type="search"
                value="${sought}"
                autocomplete="off"
                data-typing="seek"
                aria-describedby="merge-advice"
              />
              <p class="advice" id="merge-advice">${words.mergeAdvice}</p>
            </div>
            <p class="buttons" data-key="found">
              ${matching(others, sought).map(
                (person) =>
                  html`<button type="button" class="button is-quiet" data-verb="merge-into" value="${person.id}">
                    ${nameOf(person)}
                  </button>`,
              )}
            </p>`
    }
  </section>`;
}
