/** Speakers of a talk with their affiliations at the time. Roles are named if any of them differs from speaker. */
import { html } from '../html.js';
import { foundIn } from '../marks.js';
import { alsoNamed, phrase, romanizedName } from './phrase.js';

/**
 * One line, for lists.
 * @param {Pick<Talk, 'speakers' | 'highlights'>} talk
 * @param {Reader} reader
 */
export function talkByline({ speakers, highlights }, reader) {
  if (speakers.length === 0) return html`<p class="talk-byline is-open">${reader.words.speakerToCome}</p>`;
  return html`<p class="talk-byline">
    ${speakers.map(
      ({ name, affiliation }, item) =>
        html`<span class="person"
          ><span class="name">${phrase(name, reader, foundIn(highlights, 'speakers.name', item))}</span>
          <span class="affiliation"
            >${phrase(affiliation, reader, foundIn(highlights, 'speakers.affiliation', item))}</span
          ></span
        > `,
    )}
  </p>`;
}

/**
 * Linked speakers grouped by role, for the page of the talk.
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
const person = ({ id, name, romanized, affiliation }, reader) =>
  html`<li>
    <a class="name" href="/speakers/${id}">${phrase(name, reader)}</a> ${romanizedName(romanized, reader)}
    ${affiliation && html`<span class="affiliation">${phrase(affiliation, reader)}</span>`} ${alsoNamed(name, reader)}
  </li>`;
