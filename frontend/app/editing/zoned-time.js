/**
 * Converts between local time at the venue and ISO 8601 with an offset (RFC 3339). Offsets come from the browser's IANA
 * time zone database, so daylight saving time is respected.
 */

/** @typedef {{day: string, time: string}} WallTime `2026-12-10` and `10:30` */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** @param {string} zone IANA name */
function clockOf(zone) {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(zone, known);
  return known;
}

/** @param {number} instant @param {string} zone @returns {string} `2026-12-10T10:30:00`, local time of the zone */
function wall(instant, zone) {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part) =>
    parts.get(/** @type {Intl.DateTimeFormatPartTypes} */ (part)),
  );
  return `${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** Offset of the zone from UTC in milliseconds. @param {number} instant @param {string} zone */
const offsetAt = (instant, zone) => Date.parse(`${wall(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000;

/** @param {string} iso @param {string} zone @returns {WallTime} */
export function toWall(iso, zone) {
  const local = wall(Date.parse(iso), zone);
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/**
 * A time skipped in spring is shifted by the length of the gap; of a repeated time in autumn, the first occurrence is
 * used.
 * @param {WallTime} wallTime
 * @param {string} zone
 * @returns {string | undefined} undefined while day or time is missing
 */
export function fromWall({ day, time }, zone) {
  const local = Date.parse(`${day}T${time}Z`);
  if (!day || !time || Number.isNaN(local)) return undefined;
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  const fits = [before, after].find((offset) => offsetAt(local - offset, zone) === offset);
  const instant = local - (fits ?? before);
  const offset = offsetAt(instant, zone);
  return `${wall(instant, zone)}${offsetName(offset)}`;
}

/** @param {number} offset in milliseconds @returns {string} `+09:00` */
function offsetName(offset) {
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** @param {string} day @param {number} days @returns {string} the day after that many days */
export const dayAfter = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
