/** A typical client generated from the contract. Its types are checked by tsc. */
import createClient from 'openapi-fetch';

/** @typedef {import('../generated/api.js').paths} Paths */

/** @param {string} baseUrl */
export async function readArchive(baseUrl) {
  // Many resources have several media types; a client chooses one.
  const api = /** @type {import('openapi-fetch').Client<Paths, 'application/json'>} */ (
    createClient({ baseUrl, headers: { Accept: 'application/json' } })
  );

  const { data: talks } = await api.GET('/api/v1/talks', {
    params: { query: { year: [2023], series: ['mlphys'], language: ['ja'], limit: 100 } },
  });
  const { data: session } = await api.GET('/api/v1/series/{slug}/sessions/{number}', {
    params: { path: { slug: 'dlap', number: '58' } },
  });
  const { data: facets } = await api.GET('/api/v1/talks/facets', {});
  const { data: speakers } = await api.GET('/api/v1/speakers', { params: { query: { limit: 1 } } });
  const { error, response } = await api.GET('/api/v1/talks/{id}', { params: { path: { id: 'nobody' } } });

  return {
    titles: talks?.items.map(({ title }) => title?.ja ?? title?.en),
    numbers: session?.numbers.map(({ series, number }) => `${series} ${number}`),
    years: facets?.facets.year.map(({ value, count }) => `${value}: ${count}`),
    people: speakers?.total,
    problem: { status: response.status, code: /** @type {any} */ (error)?.code },
  };
}
