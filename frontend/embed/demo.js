/** Demonstrates the attributes and generates the corresponding markup. */
const form = /** @type {HTMLFormElement} */ (document.querySelector('#choices'));
const list = /** @type {HTMLElement} */ (document.querySelector('seminar-list'));
const snippet = /** @type {HTMLElement} */ (document.querySelector('#snippet'));
const script = new URL('seminar-list.js', import.meta.url).href;

/** @param {string} text */
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function show() {
  const { when, ...values } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  for (const name of ['upcoming', 'past']) list.toggleAttribute(name, name === when);
  for (const [name, value] of Object.entries(values)) {
    if (value) list.setAttribute(name, value);
    else list.removeAttribute(name);
  }
  const written = Object.entries(values).flatMap(([name, value]) => (value ? [`${name}="${quoted(value)}"`] : []));
  const home = new URL('../', import.meta.url).href;
  snippet.textContent = [
    `<script type="module" src="${script}"></script>`,
    `<${['seminar-list', when, ...written].filter(Boolean).join(' ')}>`,
    `  <a href="${home}">${home}</a>`,
    '</seminar-list>',
  ].join('\n');
}

form.addEventListener('change', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
show();
