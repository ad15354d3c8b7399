/** Links to materials of a talk, each with its label and host. */
import { videoAt } from '../chapters.js';
import { localDate } from '../dates.js';
import { html } from '../html.js';
import { hostOf } from '../reference-links.js';
import { pick } from '../text.js';
import { phrase } from './phrase.js';
import { chapterList, videoPlayer } from './video-player.js';

/** @param {Material[]} materials @param {Reader} reader @param {Set<string>} [playing] URLs of videos that were started, with a space and the second of a chapter */
export const materialLinks = (materials, reader, playing = new Set()) =>
  html`<ul class="material-links">
    ${materials.map((material) => {
      const started = [...playing].find((each) => each === material.url || each.startsWith(`${material.url} `));
      const from = started?.split(' ')[1];
      return (
        videoPlayer(material, reader, Boolean(started), from ? Number(from) : undefined) ??
        materialLink(material, reader)
      );
    })}
  </ul>`;

/** A label in another language stands below the name of its kind. @param {Material} material @param {Reader} reader */
const materialLink = ({ kind, label, url, chapters = [], file, keptCopy }, reader) => {
  const isOwn = pick(label, reader.lang)?.lang === reader.lang;
  return html`<li>
    <a class="material-link" data-kind="${kind}" href="${url}">
      ${file?.picture && firstPage(new URL(file.picture, url).href, reader.words)}
      <span class="label">${isOwn ? phrase(label, reader) : reader.words.materials[kind]}</span>
      <span class="source"
        >${!isOwn && phrase(label, reader)} ${fileType(url)} ${file ? sizeOf(file.size) : hostOf(url)}</span
      >
    </a>
    ${
      keptCopy?.url &&
      html`<a class="kept-copy" href="${keptCopy.url}">${reader.words.keptCopy(localDate(keptCopy.fetched))}</a>`
    }
    ${chapterList(chapters, ({ start }, content) => html`<a href="${videoAt(url, start)}">${content}</a>`)}
  </li>`;
};

/** @param {string} src @param {Reader['words']} words */
const firstPage = (src, words) => html`<img class="first-page" src="${src}" alt="${words.firstPage}" loading="lazy" />`;

/** `2.3 MB`, in units of 1000 bytes (SI). @param {number} bytes */
const sizeOf = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** File type from the extension of the URL: `PDF`. @param {string} url */
const fileType = (url) => /\.(pdf|ipynb|pptx?|key|html?|mp4)(?:[?#]|$)/i.exec(url)?.[1].toUpperCase() ?? '';
