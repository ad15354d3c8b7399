/** Client-side navigation for links and the back button. */
import { onHost, pageOf } from './home.js';
import { arrive, keepPlace, newState } from './places.js';
import { match } from './router.js';

/** @typedef {'start' | 'link' | 'back' | 'again'} Reason again: the same history entry */

/** @param {(reason: Reason) => void} show */
export function listen(show) {
  arrive();
  restoreBy('manual');
  addEventListener('popstate', () => {
    // A link to a fragment makes an entry without a state, and the browser scrolls.
    const isKnown = history.state !== null;
    if (isKnown) keepPlace();
    arrive();
    show(isKnown ? 'back' : 'again');
  });
  addEventListener('hashchange', arrive);
  document.addEventListener('visibilitychange', () => document.hidden && keepPlace());
  // During a reload, the browser restores the position before scripts run.
  addEventListener('pagehide', () => {
    keepPlace();
    restoreBy('auto');
  });
  addEventListener('pageshow', () => restoreBy('manual'));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isOurs(link, event)) return;
    event.preventDefault();
    go(link.href, show);
  });
}

/** @param {ScrollRestoration} mode */
const restoreBy = (mode) => (history.scrollRestoration = mode);

/**
 * @param {string} url
 * @param {(reason: Reason) => void} show
 * @param {{typed?: boolean}} [options] typed: changes while typing share one history entry
 */
export function go(url, show, { typed = false } = {}) {
  keepPlace();
  const address = onHost(url);
  if (typed && history.state.typed) history.replaceState(history.state, '', address);
  else history.pushState({ ...newState(), typed }, '', address);
  arrive();
  show('link');
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
