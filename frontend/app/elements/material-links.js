/** Links to materials of a talk, each with its label and host. */
import { html } from '../html.js';
import { hostOf } from '../reference-links.js';
import { plain } from '../text.js';
import { phrase } from './phrase.js';

/** @typedef {import('../model.js').Material} Material */
/** @typedef {import('../model.js').Reader} Reader */

/** @param {Material[]} materials @param {Reader} reader */
export const materialLinks = (materials, reader) =>
  html`<ul class="material-links">
    ${materials.map(
      ({ kind, label, url }) =>
        html`<li>
          <a class="material-link" data-kind="${kind}" href="${url}">
            <span class="label"
              >${plain(label, reader.lang) ? phrase(label, reader) : reader.words.materials[kind]}</span
            >
            <span class="source">${fileType(url)} ${hostOf(url)}</span>
          </a>
        </li>`,
    )}
  </ul>`;

/** File type from the extension of the URL: `PDF`. @param {string} url */
const fileType = (url) => /\.(pdf|ipynb|pptx?|key|html?|mp4)(?:[?#]|$)/i.exec(url)?.[1].toUpperCase() ?? '';
