/** Page header: navigation, language and theme. */
import { html } from '../html.js';

/** Pages with their own search box. */
const OWN_SEARCH = new Set(['/', '/speakers']);

/**
 * @param {Reader} reader
 * @param {string} path
 * @param {boolean} dark
 * @param {boolean} organizing whether an organizer is signed in
 */
export function siteMasthead({ words, lang }, path, dark, organizing) {
  const pages = [
    { href: '/', name: words.talks, here: path === '/' },
    { href: '/speakers', name: words.speakers, here: path === '/speakers' },
    { href: '/statistics', name: words.statistics, here: path === '/statistics' },
    { href: '/about', name: words.about, here: path === '/about' },
    ...(organizing ? [{ href: '/organize', name: words.organize, here: path.startsWith('/organize') }] : []),
  ];
  return html`<a class="site-name" href="/"
      ><span lang="ja">セミナー・アーカイブ</span><span lang="en">Seminar Archive</span></a
    >
    <nav class="pages" aria-label="${words.mainNavigation}">
      <ul>
        ${pages.map(({ href, name, here }) => html`<li><a href="${href}" ${here && html`aria-current="page"`}>${name}</a></li>`)}
      </ul>
    </nav>
    ${!OWN_SEARCH.has(path) && siteSearch(words)}
    <div class="switches">
      <button
        type="button"
        class="language"
        data-verb="set-language"
        value="${lang === 'ja' ? 'en' : 'ja'}"
        lang="${lang === 'ja' ? 'en' : 'ja'}"
        title="${words.switchLanguage}"
      >
        ${words.otherLanguage}
      </button>
      <button type="button" class="theme" data-verb="toggle-theme" aria-label="${dark ? words.toLight : words.toDark}">
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <circle cx="12" cy="12" r="8.25" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M12 3.75a8.25 8.25 0 0 1 0 16.5z" fill="currentColor" />
        </svg>
      </button>
    </div>`;
}

/** Link to the list with the large search box. @param {Words} words */
const siteSearch = (words) =>
  html`<form class="site-search" role="search" action="/" data-verb="find" data-key="site-search">
    <input
      name="q"
      type="search"
      maxlength="200"
      aria-label="${words.searchTalks}"
      aria-keyshortcuts="/"
      placeholder="${words.search}"
      autocomplete="off"
    />
  </form>`;
