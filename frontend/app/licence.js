/** Names of licences of the data. */

/** Short name of a Creative Commons licence, or the URL of another one. @param {string} url */
export function licenceName(url) {
  const [, name, version] = /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/([\d.]+)/.exec(url) ?? [];
  if (!name) return url;
  return `${name === 'zero' ? 'CC0' : `CC ${name.toUpperCase()}`} ${version}`;
}
