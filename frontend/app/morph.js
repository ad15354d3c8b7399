/**
 * Replaces markup and keeps unchanged nodes, so that focus, scroll position and open panels survive a change of filters
 * or language. The only module that parses markup.
 */
import { home, onHost } from './home.js';
import { Markup } from './html.js';

/** @param {Element} parent @param {Markup} markup */
export function morph(parent, markup) {
  patchChildren(parent, parse(markup));
}

/** @param {Element} parent @param {Markup} markup */
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

/** Converts paths for an application in a folder. @param {DocumentFragment} content */
function toHome(content) {
  for (const link of content.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', onHost(link.getAttribute('href') ?? ''));
  }
}

/** @param {Node} node */
const keyOf = (node) => (node instanceof Element ? node.getAttribute('data-key') || node.id : '');

/**
 * Elements with a key are matched by key, others by position. An unchanged node is moved only if the order changed,
 * because moving it loses the focus.
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
 * Removes keyed children that are no longer present.
 * @param {Element} parent
 * @param {Set<string>} wanted
 * @returns {Map<string, Element>} the remaining children
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

/** @param {ChildNode} node @returns {ChildNode | null} its next sibling */
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
  // Such an element observes its attributes and renders its own content.
  if ('ownsContent' in old) return;
  // Patching moves the content, so the value is read first.
  const value = isField(fresh) ? fresh.value : null;
  patchChildren(old, fresh);
  // A field without event handlers keeps its typed value.
  const isHeard = isField(old) && (old.dataset.typing || old.dataset.verb);
  if (isHeard && value !== null && old.value !== value) old.value = value;
}

/**
 * Fields whose value is their content.
 * @param {Element} element @returns {element is HTMLTextAreaElement | HTMLSelectElement}
 */
const isField = (element) => element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const OWN = new Set(['open', 'tabindex', 'aria-activedescendant', 'aria-selected']);

/** @param {Element} old @param {Element} fresh */
function patchAttributes(old, fresh) {
  const typed = old instanceof HTMLInputElement ? old.value : '';
  for (const { name, value } of [...fresh.attributes]) {
    const own = name === 'aria-expanded' && old.hasAttribute(name);
    if (!own && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // Open state and focus of an element are kept: these attributes are set by the element itself.
    const own = OWN.has(name) || name.startsWith('data-ui-');
    if (!own && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  if (old instanceof HTMLInputElement) {
    old.checked = fresh.hasAttribute('checked');
    // Setting an equal value would move the cursor and clear a partially typed date.
    const value = fresh.getAttribute('value') ?? typed;
    if (old.value !== value) old.value = value;
  }
}
