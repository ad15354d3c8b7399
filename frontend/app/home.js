/**
 * Base path of the application: the root of a host or a folder. Other modules use paths relative to the root; they are
 * converted when markup becomes elements and when URLs are read or written.
 */

/** The folder of `app/` without a trailing slash; empty for the root. */
export const home = globalThis.document ? new URL('..', import.meta.url).pathname.replace(/\/$/, '') : '';

/** @param {string} path of a page @returns {string} path on this host */
export const onHost = (path) => (path.startsWith('/') && !path.startsWith('//') ? home + path : path);

/** @param {string} pathname on this host @returns {string | null} path of a page; undefined outside of the application */
export function pageOf(pathname) {
  if (pathname === home) return '/';
  return pathname.startsWith(`${home}/`) ? pathname.slice(home.length) : null;
}

/** Path of the current page. */
export const here = () => pageOf(location.pathname) ?? '/';

/** @param {string} path of a page @returns {string} absolute URL */
export const addressOf = (path) => new URL(onHost(path), location.href).href;
