/**
 * Carries what elements ask for up to the view: a button, an option, a changed field or a sent form with `data-verb`
 * sends that verb; a field with `data-typing` sends its verb while somebody types.
 */

/**
 * @typedef {object} Detail
 * @property {string} name
 * @property {string} value
 * @property {boolean} on of checkboxes
 * @property {boolean} [composing] an input method is still at work: the value is not yet what is meant
 * @property {Record<string, string>} [values] of a whole form
 * @property {File[]} [files] that somebody chose or dropped
 */

/** @param {(verb: string, detail: Detail) => void} hear */
export function hearVerbs(hear) {
  document.addEventListener('click', (event) => {
    const found =
      event.target instanceof Element ? event.target.closest('button[data-verb], [role="option"][data-verb]') : null;
    if (!(found instanceof HTMLElement)) return;
    const { name = '', value = '' } = found instanceof HTMLButtonElement ? found : found.dataset;
    hear(found.dataset.verb ?? '', { name, value, on: true });
  });
  document.addEventListener('change', ({ target: field }) => {
    if (!isField(field) || !field.dataset.verb) return;
    // A date that is only half typed is not yet a wish.
    if (field.validity.badInput) return;
    const on = field instanceof HTMLInputElement && field.checked;
    const files = (field instanceof HTMLInputElement && field.files) || undefined;
    hear(field.dataset.verb, { name: field.name, value: field.value, on, files: files && [...files] });
  });
  const typing = (/** @type {Event} */ event) => {
    const field = event.target;
    if (!isField(field) || !field.dataset.typing) return;
    const composing = event instanceof InputEvent && event.isComposing;
    hear(field.dataset.typing, { name: field.name, value: field.value, on: false, composing });
  };
  document.addEventListener('input', typing);
  document.addEventListener('compositionend', typing);
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.verb) return;
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    hear(form.dataset.verb, { name: form.name, value: '', on: true, values });
  });
}

/** @param {unknown} target @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isField = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
