/** Label of a session that is cancelled, postponed or not yet confirmed. */
import { html } from '../html.js';

/** @param {Session} session @param {Reader} reader */
export function sessionStatus({ status, end, start }, { words, now }) {
  const isOver = Date.parse(end ?? start) < now.getTime();
  if (status === 'confirmed' || (status === 'scheduled' && isOver)) return null;
  return html`<span class="session-status" data-status="${status}">${words.statuses[status]}</span>`;
}
