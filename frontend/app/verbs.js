/** Carries what elements ask for up to the view: a button or field with `data-verb` sends that verb. */

/**
 * @param {(verb: string, detail: {name: string, value: string, on: boolean}) => void} hear
 */
export function hearVerbs(hear) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-verb]') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    hear(button.dataset.verb ?? '', { name: button.name, value: button.value, on: true });
  });
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.dataset.verb) return;
    // A date that is only half typed is not yet a wish.
    if (field.validity.badInput) return;
    hear(field.dataset.verb, { name: field.name, value: field.value, on: field.checked });
  });
}
