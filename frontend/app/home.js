/**
 * Where these pages live: at the root of a host, or in a folder of it. Everything else speaks of paths as if it were the
 * root; they are put right where markup becomes elements and where the address is read or written.
 */

/** The folder in which `app/` lies, without a slash at its end; nothing at the root. */
export const home = globalThis.document ? new URL('..', import.meta.url).pathname.replace(/\/$/, '') : '';

/** @param {string} path of a page @returns {string} its path on this host */
export const onHost = (path) => (path.startsWith('/') && !path.startsWith('//') ? home + path : path);

/** @param {string} pathname on this host @returns {string | null} the path of a page; nothing where none of ours can be */
export function pageOf(pathname) {
  if (pathname === home) return '/';
  return pathname.startsWith(`${home}/`) ? pathname.slice(home.length) : null;
}

/** The page that is shown. */
export const here = () => pageOf(location.pathname) ?? '/';

/** @param {string} path of a page @returns {string} its whole address */
export const addressOf = (path) => new URL(onHost(path), location.href).href;
