/** Who gave a talk and from where, at that time. Roles are named as soon as somebody was not simply the speaker. */
import { html } from '../html.js';
import { phrase } from './phrase.js';

/** @typedef {import('../model.js').Reader} Reader */
/** @typedef {import('../model.js').SpeakerAtTalk} SpeakerAtTalk */

/**
 * One line, for lists.
 * @param {SpeakerAtTalk[]} speakers
 * @param {Reader} reader
 */
export function talkByline(speakers, reader) {
  if (speakers.length === 0) return html`<p class="talk-byline is-open">${reader.words.speakerToCome}</p>`;
  return html`<p class="talk-byline">
    ${speakers.map(
      (speaker) =>
        html`<span class="person"
          ><span class="name">${phrase(speaker.name, reader)}</span>
          <span class="affiliation">${phrase(speaker.affiliation, reader)}</span></span
        > `,
    )}
  </p>`;
}

/**
 * A list of people with links, for the talk's own page, grouped by role.
 * @param {SpeakerAtTalk[]} speakers
 * @param {Reader} reader
 */
export function talkPeople(speakers, reader) {
  if (speakers.length === 0) return html`<p class="talk-people is-open">${reader.words.speakerToCome}</p>`;
  const roles = [...new Set(speakers.map(({ role }) => role))];
  const named = roles.length > 1 || roles[0] !== 'speaker';
  return html`<div class="talk-people">
    ${roles.map(
      (role) =>
        html`${named && html`<p class="role">${reader.words.roles[role]}</p>`}
          <ul class="people">
            ${speakers.filter((each) => each.role === role).map((each) => person(each, reader))}
          </ul>`,
    )}
  </div>`;
}

/** @param {SpeakerAtTalk} speaker @param {Reader} reader */
const person = ({ id, name, affiliation }, reader) =>
  html`<li>
    <a class="name" href="/speakers/${id}">${phrase(name, reader)}</a>
    ${affiliation && html`<span class="affiliation">${phrase(affiliation, reader)}</span>`}
  </li>`;
