/**
 * Prefetches the first view and its data while the application is loading. Views request the same data and get the
 * cached responses; without this module everything works, only later.
 */
import { api } from './connection.js';
import { queries, read } from './filters.js';
import { here } from './home.js';

const number = /^\/([a-z][a-z0-9-]*)\/([1-9][0-9]*)(?:\/[1-9][0-9]*)?\/?$/.exec(here());

/** @type {Promise<unknown>[]} */
const asked = [api.allSeries()];
if (here() === '/') {
  const { talks, facets } = queries(read(location.search));
  asked.push(api.talks(talks), api.facets(facets));
} else if (number) {
  asked.push(api.sessionByNumber(number[1], number[2]).then(({ id }) => api.talksOfSession(id)));
  asked.push(import('./views/reading.js'));
}
// The view reports the error.
for (const each of asked) each.catch(() => undefined);
