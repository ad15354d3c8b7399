/** Client-side navigation for links and the back button, with restored scroll positions. */
import { onHost, pageOf } from './home.js';
import { match } from './router.js';

/** @typedef {'start' | 'link' | 'back'} Reason */

/** @param {(reason: Reason) => void} show */
export function listen(show) {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => show('back'));
  addEventListener('pagehide', rememberScroll);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isOurs(link, event)) return;
    event.preventDefault();
    go(link.href, show);
  });
}

/**
 * @param {string} url
 * @param {(reason: Reason) => void} show
 * @param {{replace?: boolean}} [options] replace: replaces the history entry, for changes while typing
 */
export function go(url, show, { replace = false } = {}) {
  rememberScroll();
  const address = onHost(url);
  if (replace) history.replaceState(history.state, '', address);
  else history.pushState({}, '', address);
  show('link');
}

/** Scroll position of the current history entry in pixels. @returns {number} */
export const rememberedScroll = () => history.state?.scroll ?? 0;

function rememberScroll() {
  history.replaceState({ ...history.state, scroll: scrollY }, '');
}

/** @param {HTMLAnchorElement} link @param {MouseEvent} event */
function isOurs(link, event) {
  const plainClick =
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented;
  const sameDocument = link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
  const isOfHost = link.origin === location.origin && !link.target && !link.hasAttribute('download');
  const path = isOfHost ? pageOf(link.pathname) : null;
  return plainClick && !sameDocument && path !== null && match(path) !== null;
}
