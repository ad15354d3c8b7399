/**
 * Puts new markup in the place of old and keeps what has not changed, so that focus, scroll position and open panels
 * survive when a filter or the language changes. The one place that parses markup.
 */
import { home, onHost } from './home.js';
import { Markup } from './html.js';

/**
 * @param {Element} parent
 * @param {Markup} markup
 */
export function morph(parent, markup) {
  patchChildren(parent, parse(markup));
}

/**
 * @param {Element} parent
 * @param {Markup} markup
 */
export function replace(parent, markup) {
  parent.replaceChildren(parse(markup));
}

/** @param {Markup} markup */
function parse(markup) {
  if (!(markup instanceof Markup)) throw new TypeError('only html`…` makes markup');
  const template = document.createElement('template');
  template.innerHTML = markup.source;
  if (home) toHome(template.content);
  return template.content;
}

/** In a folder of a host, paths begin there. @param {DocumentFragment} content */
function toHome(content) {
  for (const link of content.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', onHost(link.getAttribute('href') ?? ''));
  }
}

/** @param {Node} node */
const keyOf = (node) => (node instanceof Element ? node.getAttribute('data-key') || node.id : '');

/**
 * Elements with a key stay themselves; everything else is matched by its place. A node that stays is not moved unless
 * the order changed, because moving it would take its focus away.
 * @param {Element} old
 * @param {ParentNode & Node} fresh
 */
function patchChildren(old, fresh) {
  const keyed = keep(old, new Set([...fresh.children].map(keyOf)));
  /** @type {ChildNode | null} */
  let place = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const known = keyed.get(keyOf(wanted));
    if (known) place = removeUnkeyed(place, known);
    const match = known ?? (keyOf(wanted) || !place || keyOf(place) ? null : place);
    if (!match || match.nodeName !== wanted.nodeName) {
      old.insertBefore(wanted, place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else old.insertBefore(match, place);
    patch(match, wanted);
  }
  while (place) place = removed(place);
}

/**
 * Takes away keyed children that are not wanted any more.
 * @param {Element} parent
 * @param {Set<string>} wanted
 * @returns {Map<string, Element>} those that stay
 */
function keep(parent, wanted) {
  const keyed = [...parent.children].filter(keyOf);
  for (const child of keyed) if (!wanted.has(keyOf(child))) child.remove();
  return new Map(keyed.filter((child) => child.parentNode).map((child) => [keyOf(child), child]));
}

/** @param {ChildNode | null} place @param {Element} until */
function removeUnkeyed(place, until) {
  while (place && place !== until && !keyOf(place)) place = removed(place);
  return place;
}

/** @param {ChildNode} node @returns {ChildNode | null} what came after it */
function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** @param {ChildNode} old @param {ChildNode} fresh */
function patch(old, fresh) {
  if (!(old instanceof Element && fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  patchAttributes(old, fresh);
  // An element that fills itself from its attributes has seen them change.
  if ('ownsContent' in old) return;
  // Patching moves the content over, so the value is read before.
  const value = isField(fresh) ? fresh.value : null;
  patchChildren(old, fresh);
  // What nobody listens to belongs to whoever types it.
  const isHeard = isField(old) && (old.dataset.typing || old.dataset.verb);
  if (isHeard && value !== null && old.value !== value) old.value = value;
}

/** Fields whose value is their content. @param {Element} element @returns {element is HTMLTextAreaElement | HTMLSelectElement} */
const isField = (element) => element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const OWN = new Set(['open', 'tabindex', 'aria-activedescendant', 'aria-selected']);

/** @param {Element} old @param {Element} fresh */
function patchAttributes(old, fresh) {
  for (const { name, value } of [...fresh.attributes]) {
    const own = name === 'aria-expanded' && old.hasAttribute(name);
    if (!own && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // What the reader opened stays open, and what took the focus keeps it: these attributes are the element's own.
    const own = OWN.has(name) || name.startsWith('data-ui-');
    if (!own && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  if (old instanceof HTMLInputElement) {
    old.checked = fresh.hasAttribute('checked');
    // Setting even the same value again would move the cursor, and empty a date that is only half typed.
    const value = fresh.getAttribute('value');
    if (value !== null && old.value !== value) old.value = value;
  }
}
