/** English texts about the links of materials. */

/** @type {typeof import('./links-ja.js').default} */
export default {
  linksTitle: 'Links of materials',
  linksLead: 'Results of regular checks of the links to materials. A link is broken after three failures in a row.',
  linksInactive: 'Links are not checked here (SEMINAR_MATERIAL_HEALTH).',
  linkStates: {
    ok: 'found',
    broken: 'broken',
    failing: 'failing, will be checked again',
    unclear: 'cannot be checked automatically',
    unchecked: 'not checked yet',
  },
  linkReasons: {
    'soft-404': 'the page says that it was not found',
    'too-many-redirects': 'too many redirects',
    timeout: 'no response',
    'unknown-host': 'unknown host',
    tls: 'invalid certificate',
    connection: 'no connection',
    'private-address': 'not a public address',
    'forbidden-address': 'not a public address',
    'not-a-url': 'not a valid URL',
  },
  linkSince: (day) => `since ${day}`,
  linkChecked: (day) => `checked ${day}`,
  linkCount: (state, n) => `${n} ${state}`,
  brokenLinks: (n) => `Broken links to materials: ${n}`,
  onlyProblems: 'Only links with problems',
  noProblems: 'No link has a problem.',
  noLinks: 'No material has a link.',
};
