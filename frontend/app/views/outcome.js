/** Result of the last action of a page. */
import { Problem } from '../api.js';
import { readableRemark } from '../editing/readable-remark.js';
import { html } from '../html.js';

export class Outcome {
  #notice = '';
  #problem = '';
  #inWords;

  /**
   * @param {Organizer} reader
   * @param {(pointer: string) => string} [nameOf] name of a field, for what is wrong in a request
   * @param {string} [notice]
   */
  constructor(reader, nameOf = (pointer) => pointer, notice = '') {
    this.#inWords = (/** @type {import('../editing/field-problems.js').Remark} */ each) =>
      readableRemark(each, nameOf, reader).detail;
    this.#notice = notice;
  }

  clear() {
    this.#notice = this.#problem = '';
  }

  /**
   * @param {() => Promise<string>} act resolves to what was done
   * @param {string} [focus] id of an element, if it succeeds
   * @returns {Promise<string>} id of the element to focus
   */
  async attempt(act, focus = 'notice') {
    this.clear();
    try {
      this.#notice = await act();
      return focus;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#problem = [error.detail ?? error.message, ...error.errors.map(this.#inWords)].join(' ');
      return 'problems';
    }
  }

  get shown() {
    return html`${this.#notice && html`<p class="notice" id="notice" tabindex="-1">${this.#notice}</p>`}
    ${this.#problem && html`<p class="problem" id="problems" tabindex="-1" role="alert">${this.#problem}</p>`}`;
  }
}
