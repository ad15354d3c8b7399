/** Drop zone around a file field; dropped files are treated like chosen ones. */
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';

/**
 * @param {{verb: string, label: string, accept: string, name?: string}} choice name: of the field
 * @param {Markup} content
 */
export const fileDrop = ({ verb, label, accept, name = 'file' }, content) =>
  html`<file-drop class="file-drop" data-key="file-drop">
    ${content}
    <label class="button is-quiet chooser">
      <input type="file" name="${name}" accept="${accept}" data-verb="${verb}" />
      <span>${label}</span>
    </label>
  </file-drop>`;

class FileDrop extends CustomElement {
  connectedCallback() {
    this.addEventListener('dragover', (event) => this.greet(event));
    this.addEventListener('dragleave', (event) => this.leave(event));
    this.addEventListener('drop', (event) => this.take(event));
    // Allows choosing the same file again after it was changed.
    this.addEventListener('change', () => setTimeout(() => this.empty()));
  }

  get field() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector('input[type="file"]'));
  }

  /** @param {DragEvent} event */
  greet(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-ui-over', true);
  }

  /** @param {DragEvent} event */
  leave(event) {
    const isInside = event.relatedTarget instanceof Node && this.contains(event.relatedTarget);
    if (!isInside) this.toggleAttribute('data-ui-over', false);
  }

  /** @param {DragEvent} event */
  take(event) {
    this.toggleAttribute('data-ui-over', false);
    const files = event.dataTransfer?.files;
    if (!files?.length || !this.field) return;
    event.preventDefault();
    this.field.files = files;
    this.field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  empty() {
    if (this.field) this.field.value = '';
  }
}

define('file-drop', FileDrop);
