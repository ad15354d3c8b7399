/**
 * Dispatches actions of elements to the view: a button, option, changed field or submitted form with `data-verb` sends
 * that action; a field with `data-typing` sends its action while typing.
 */

/**
 * @typedef {object} Detail
 * @property {string} name
 * @property {string} value
 * @property {boolean} on state of a checkbox
 * @property {boolean} [composing] an input method is composing; the value is not final
 * @property {Record<string, string>} [values] values of a form
 * @property {File[]} [files] chosen or dropped files
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
    // Ignores a partially typed date.
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
