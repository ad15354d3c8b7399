/** Videos of known hosts: our own poster first; the player of the host after a click. */
import { clock } from '../chapters.js';
import { html } from '../html.js';
import { plain } from '../text.js';

/** @typedef {{name: string, address: RegExp, player: (id: string, hash: string) => string, from: (start: number) => string}} VideoHost */

const ALLOWED = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-presentation';

/** The same hosts as in the Content-Security-Policy (frame-src) and in the pages of the server. @type {VideoHost[]} */
const HOSTS = [
  {
    name: 'YouTube',
    address:
      /^https?:\/\/(?:(?:www|m)\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|embed\/|shorts\/))(?<id>[\w-]{11})(?![\w-])/,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
    from: (start) => `&start=${start}`,
  },
  {
    name: 'Vimeo',
    address:
      /^https?:\/\/(?:www\.vimeo\.com|vimeo\.com|player\.vimeo\.com\/video)\/(?<id>\d{1,12})(?:\/(?<hash>[\da-f]{6,20}))?(?![\w/])/,
    player: (id, hash) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${hash && `&h=${hash}`}`,
    from: (start) => `#t=${start}s`,
  },
  {
    name: 'niconico',
    address: /^https?:\/\/(?:(?:www|sp|embed)\.nicovideo\.jp\/watch|nico\.ms)\/(?<id>(?:sm|so|nm)\d{1,12})(?!\w)/,
    player: (id) => `https://embed.nicovideo.jp/watch/${id}?autoplay=1`,
    from: (start) => `&from=${start}`,
  },
  {
    name: 'Internet Archive',
    address: /^https?:\/\/(?:www\.)?archive\.org\/(?:details|embed)\/(?<id>[\w.-]{1,100})(?![\w.-])/,
    player: (id) => `https://archive.org/embed/${id}?autoplay=1`,
    from: (start) => `&start=${start}`,
  },
];

/** Start of a YouTube video in seconds: `t=90`, `t=1m30s`. @param {string} url */
function startOf(url) {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?(?:[&#]|$)/.exec(url) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The player of a video; null for other addresses.
 * @param {Material} material
 * @param {number} [from] in seconds; the start that the address names if absent
 * @returns {{host: string, url: string} | null}
 */
export function playerOf({ kind, url }, from) {
  if (kind !== 'video') return null;
  for (const { name, address, player, from: startAt } of HOSTS) {
    const { id, hash = '' } = address.exec(url)?.groups ?? {};
    if (id) {
      const start = from ?? (name === 'YouTube' ? startOf(url) : 0);
      return { host: name, url: player(id, hash) + (start > 0 ? startAt(start) : '') };
    }
  }
  return null;
}

/** @param {Material} material @param {Reader} reader @param {boolean} isPlaying @param {number} [from] in seconds */
export function videoPlayer(material, reader, isPlaying, from) {
  const { words, lang } = reader;
  const { label, url, chapters = [] } = material;
  const player = playerOf(material, from);
  if (!player) return null;
  const name = plain(label, lang) || words.materials.video;
  const frame = html`<iframe
    class="video-frame"
    id="video-${url}"
    src="${player.url}"
    title="${words.labelled(name, player.host)}"
    allow="${ALLOWED}"
    sandbox="${SANDBOX}"
    referrerpolicy="strict-origin-when-cross-origin"
    tabindex="0"
  ></iframe>`;
  const poster = html`<button type="button" class="video-poster" data-verb="play" value="${url}">
    <span class="label">${name}</span> <span class="source">${words.playAt(player.host)}</span>
  </button>`;
  return html`<li class="video" data-key="video-${url}">
    ${isPlaying ? frame : poster}
    <a class="video-link" href="${url}">${words.openAt(player.host)}</a>
    ${chapterList(
      chapters,
      ({ start }, content) =>
        html`<button type="button" class="plain" data-verb="play" value="${url} ${start}">${content}</button>`,
    )}
  </li>`;
}

/** @param {{start: number, title: string}[]} chapters @param {(chapter: {start: number}, content: Markup) => Markup} control leads to a chapter */
export const chapterList = (chapters, control) =>
  chapters.length > 0 &&
  html`<ol class="chapters">
    ${chapters.map((each) => html`<li>${control(each, html`<span class="time">${clock(each.start)}</span> ${each.title}`)}</li>`)}
  </ol>`;
