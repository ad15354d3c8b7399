/**
 * The only way to create markup: a template tag that escapes each value for its context, so that texts of the archive
 * cannot inject elements, attributes or scripts.
 */

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite']);
const SAFE_URL = /^(?:https?:|webcal:|mailto:|[/?#.]|[^:]*$)/i;

/** Escaped markup; created by {@link html} only. */
export class Markup {
  /** @param {string} source */
  constructor(source) {
    this.source = source;
  }
}

/** @param {unknown} value */
export const escape = (value) => String(value).replace(/[&<>"']/g, (character) => ESCAPES[character]);

/**
 * Permits web, mail, calendar and relative URLs; others, such as `javascript:`, become `#`. Control characters and
 * spaces are removed first, as browsers do.
 * @param {unknown} value
 */
export function safeUrl(value) {
  const url = String(value)
    .trim()
    .replace(/\p{Cc}/gu, '');
  return SAFE_URL.test(url) ? url : '#';
}

/** @typedef {'text' | 'tag' | 'attribute' | 'url'} Place Context of a value */

/** @type {WeakMap<TemplateStringsArray, Place[]>} */
const known = new WeakMap();

/**
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values Markup, text, numbers or lists of them; `null`, `undefined` and `false` render nothing
 * @returns {Markup}
 */
export function html(strings, ...values) {
  const places = known.get(strings) ?? placesIn(strings);
  known.set(strings, places);
  const parts = values.map((value, index) => write(value, places[index]) + strings[index + 1]);
  return new Markup(strings[0] + parts.join(''));
}

/** @param {TemplateStringsArray} strings @returns {Place[]} */
function placesIn(strings) {
  let before = '';
  return strings.slice(0, -1).map((string) => {
    before += string;
    const tag = before.slice(before.lastIndexOf('<'));
    const isInside = tag.startsWith('<') && !/^<[^">]*(?:"[^"]*"[^">]*)*>/.test(tag);
    if (!isInside) return 'text';
    const attribute = /\s([^\s"'=<>]+)="([^"]*)$/.exec(tag);
    if (!attribute) {
      if (/=\s*'?$/.test(tag)) throw new SyntaxError(`attribute values stand in double quotes: ${tag}`);
      return 'tag';
    }
    const name = attribute[1].toLowerCase();
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') {
      throw new SyntaxError(`the Content-Security-Policy forbids ${name} attributes`);
    }
    return URL_ATTRIBUTES.has(name) && attribute[2] === '' ? 'url' : 'attribute';
  });
}

/** @param {unknown} value @param {Place} place @returns {string} */
function write(value, place) {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map((item) => write(item, place)).join('');
  if (value instanceof Markup) {
    if (place === 'text' || place === 'tag') return value.source;
    throw new TypeError('markup cannot stand in an attribute');
  }
  if (place === 'tag') throw new TypeError('only markup can stand between attributes');
  return escape(place === 'url' ? safeUrl(value) : value);
}
