/**
 * A name field that suggests people who are known: the combobox with a listbox of WAI-ARIA 1.2. The view puts the
 * options in; the keys, and which option is the active one, are at home here.
 */
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { matching } from '../people.js';
import { plain } from '../text.js';
import { remarks } from './form-field.js';

/** @typedef {import('./form-field.js').FormLook} FormLook */

/**
 * @param {{name: string, value: string, lang: string, at: number}} field at: the row of the person
 * @param {FormLook} look
 */
export function speakerCombobox({ name, value, lang, at }, look) {
  const { words, lang: own } = look.reader;
  const { attributes, below } = remarks(name, look);
  // Where people have to be chosen among below, a list on top would only hide them.
  const found = look.typing === name && !look.choices.has(at) ? matching(look.people, value) : [];
  return html`<speaker-combobox class="speaker-combobox form-field" data-key="field-${name}">
    <label for="${name}">${words.name} <span class="in-language">${languageName(lang, own)}</span></label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      value="${value}"
      lang="${lang}"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      aria-controls="${name}-options"
      autocomplete="off"
      spellcheck="false"
      data-typing="edit"
      ${attributes}
    />
    <ul class="options" id="${name}-options" role="listbox" aria-label="${words.speakers}">
      ${found.map(
        (person) =>
          html`<li
            role="option"
            id="${name}-option-${person.id}"
            data-verb="choose-person"
            data-name="${at}"
            data-value="${person.id}"
          >
            <span class="name">${plain(person.name, own)}</span>
            <span class="affiliation">${plain(person.affiliation, own)}</span>
            <span class="count">${words.talkCount(person.talkCount)}</span>
          </li>`,
      )}
    </ul>
    <p class="visually-hidden" role="status">${found.length > 0 && words.suggestionCount(found.length)}</p>
    ${below}
  </speaker-combobox>`;
}

class SpeakerCombobox extends CustomElement {
  connectedCallback() {
    this.addEventListener('keydown', this.press);
    this.addEventListener('input', () => this.open(true));
    this.addEventListener('focusout', () => this.open(false));
    // A press on an option must not take the focus out of the field, which would close the options.
    this.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Element && event.target.closest('[role="option"]')) event.preventDefault();
    });
    this.watcher = new MutationObserver(() => this.show());
    const list = this.querySelector('[role="listbox"]');
    if (list) this.watcher.observe(list, { childList: true });
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
  }

  get options() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="option"]')]);
  }

  /** @param {boolean} open */
  open(open) {
    this.toggleAttribute('data-ui-open', open);
    this.activate(null);
    this.show();
  }

  show() {
    const isShown = this.hasAttribute('data-ui-open') && this.options.length > 0;
    this.querySelector('input')?.setAttribute('aria-expanded', String(isShown));
    return isShown;
  }

  /** @param {HTMLElement | null} wanted */
  activate(wanted) {
    for (const option of this.options) option.setAttribute('aria-selected', String(option === wanted));
    const input = this.querySelector('input');
    if (wanted) input?.setAttribute('aria-activedescendant', wanted.id);
    else input?.removeAttribute('aria-activedescendant');
    wanted?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const { options } = this;
    if (event.isComposing || event.ctrlKey || event.metaKey || options.length === 0) return;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const { key, altKey } = event;
    if (key === 'ArrowDown') this.move(altKey ? null : options[(at + 1) % options.length]);
    else if (key === 'ArrowUp') this.move(altKey ? null : options.at(Math.max(at, 0) - 1));
    else if (!this.show()) return;
    else if (key === 'Enter') options[at]?.click();
    else if (key === 'Escape') this.open(false);
    else return;
    event.preventDefault();
  }

  /** @param {HTMLElement | null} [wanted] nothing only opens */
  move(wanted = null) {
    if (!this.show()) this.open(true);
    if (wanted) this.activate(wanted);
  }
}

define('speaker-combobox', SpeakerCombobox);
