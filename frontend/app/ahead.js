/**
 * Asks for the first view and its data while the rest of the application is still on its way. Views ask again and get
 * the same answers; without this module everything works, only later.
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
// The view that asks again tells the reader what went wrong.
for (const each of asked) each.catch(() => undefined);
