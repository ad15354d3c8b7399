/** Link from a cited work to the talks that cite it. */
import { write } from '../filters.js';
import { html } from '../html.js';

/** Only if there are several. @param {Paper} paper @param {Reader} reader */
export const citedIn = ({ reference, talkCount }, { words }) =>
  talkCount > 1 &&
  html`<a class="cited-in" href="/${write({ reference: [reference] })}">${words.citedIn(talkCount)}</a>`;

/** @param {Paper} paper @param {Reference} reference */
export const isSame = (paper, { arxiv, doi, text }) =>
  arxiv || doi ? (arxiv ? paper.arxiv === arxiv : paper.doi === doi) : paper.text === text;
