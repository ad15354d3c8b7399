/** Chapters of videos: times as readers write them, and addresses of hosts at a time. */

/** @typedef {{start?: number, title: string}} Chapter start in seconds; absent in a line without a time */

const LINE = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\s+(.*)$/;

/** `1:02:03` or `2:03`. @param {number} seconds */
export function clock(seconds) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Lines such as `0:00 Introduction`. @param {Chapter[]} [chapters] */
export const chapterLines = (chapters = []) =>
  chapters.map(({ start, title }) => `${clock(start ?? 0)} ${title}`).join('\n');

/** A line without a time has no start, which the server refuses. @param {string} lines @returns {Chapter[]} */
export const chaptersOf = (lines) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, hours = '0', minutes, seconds, title] = LINE.exec(line) ?? [];
      return minutes
        ? { start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), title }
        : { title: line };
    });

/** Address of a video file at a time (Media Fragments URI). @param {string} url @param {number} start */
export const videoAt = (url, start) => `${url.split('#')[0]}#t=${start}`;
