/** Title of a session in a short list: its own, that of its only talk, or its kind. */
import { html } from '../html.js';
import { phrase } from './phrase.js';

/** @import { Sitting } from '../sessions.js' */

/** @param {Sitting} sitting @param {Reader} reader */
export const sittingTitle = ({ session, talks }, reader) =>
  phrase(session.title, reader) ??
  (talks.length === 1
    ? (phrase(talks[0].title, reader) ?? reader.words.titleToCome)
    : html`${reader.words.kinds[session.kind]}`);
