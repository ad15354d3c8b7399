/** Field for pasting an announcement text, which fills the form. */
import { html } from '../html.js';

/** @param {Organizer} reader @param {{filled: string[], left: string[]} | null} read result of the last text */
export const pasteBlock = ({ words }, read) =>
  html`<details class="paste paste-block" data-key="paste-block">
    <summary>${words.pasteBlock}</summary>
    <form class="paste-form" data-verb="paste-block">
      <div class="form-field">
        <label for="block">${words.pasteBlock}</label>
        <textarea id="block" name="text" rows="7" aria-describedby="block-advice"></textarea>
        <p class="advice" id="block-advice">${words.pasteBlockAdvice}</p>
      </div>
      <p><button class="button is-quiet">${words.fillForm}</button></p>
    </form>
    ${
      read &&
      html`<div class="read" id="read" tabindex="-1" data-key="read">
        <p>${read.filled.length > 0 ? words.filled(read.filled.join(words.listJoiner)) : words.nothingRead}</p>
        ${
          read.left.length > 0 &&
          html`<p>${words.notUnderstood}</p>
            <ul class="left">
              ${read.left.map((line) => html`<li>${line}</li>`)}
            </ul>`
        }
      </div>`
    }
  </details>`;
