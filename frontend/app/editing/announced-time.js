/** Dates and times in announcement texts, in Japanese and English. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date without a year is assumed to be in the future.
 * @param {string} text
 * @param {string} today `2026-11-25`
 * @returns {{day?: string, from?: string, to?: string}}
 */
export function timeOf(text, today) {
  const plain = numericDate(text.normalize('NFKC'));
  const date = /(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?/.exec(plain);
  const times = [...plain.slice((date?.index ?? 0) + (date?.[0].length ?? 0)).matchAll(/(\d{1,2})[:時](\d{2})?/g)].map(
    ([, hour, minute = '00']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  const two = (/** @type {string} */ n) => n.padStart(2, '0');
  const inYear = (/** @type {string} */ year) => `${year}-${two(date?.[2] ?? '')}-${two(date?.[3] ?? '')}`;
  const thisYear = today.slice(0, 4);
  const next = inYear(thisYear) < today ? String(Number(thisYear) + 1) : thisYear;
  return {
    ...(date && { day: inYear(date[1] ?? next) }),
    ...(times[0] && { from: times[0] }),
    ...(times[1] && { to: times[1] }),
  };
}

/** `15 February 2024` or `Feb 15, 2024`, as `2024-2-15` @param {string} text */
const numericDate = (text) =>
  text.replace(
    /(?:(\d{1,2})\s+)?\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+(\d{1,2})\b(?!\d))?(?:,?\s+(\d{4}))?/i,
    (_, before, month, after, year) =>
      [year, MONTHS.indexOf(month.toLowerCase()) + 1, before ?? after ?? 1].filter(Boolean).join('-'),
  );
