/** A typical client generated from the contract. Its types are checked by tsc. */
import createClient from 'openapi-fetch';

/**
 * @typedef {import('../generated/api.js').paths} Paths
 * @typedef {import('../generated/api.js').components['schemas']} Schemas
 */

/**
 * Many resources have several media types; a client chooses one.
 *
 * @param {string} baseUrl @param {string} [token]
 */
function client(baseUrl, token) {
  const headers = { Accept: 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  return /** @type {import('openapi-fetch').Client<Paths, 'application/json'>} */ (createClient({ baseUrl, headers }));
}

/** With `lang` a text is a string. @param {Schemas['ReturnedText']} [text] */
const words = (text) => (typeof text === 'string' ? text : (text?.ja ?? text?.en));

/** @param {string} baseUrl */
export async function readArchive(baseUrl) {
  const api = client(baseUrl);
  const { data: talks } = await api.GET('/api/v1/talks', {
    params: { query: { year: [2023], series: ['mlphys'], language: ['ja'], limit: 100 } },
  });
  const { data: english } = await api.GET('/api/v1/talks', {
    params: { query: { lang: 'en', joint: true, fields: ['title', 'session.start'], sort: 'start', limit: 1 } },
  });
  const { data: session } = await api.GET('/api/v1/series/{slug}/sessions/{number}', {
    params: { path: { slug: 'dlap', number: '58' } },
  });
  const { data: facets } = await api.GET('/api/v1/talks/facets', {});
  const { data: speakers } = await api.GET('/api/v1/speakers', { params: { query: { limit: 1 } } });
  const { data: changes } = await api.GET('/api/v1/changes', { params: { query: { since: 0, limit: 1 } } });
  const { error, response } = await api.GET('/api/v1/talks/{id}', { params: { path: { id: 'nobody' } } });

  return {
    titles: talks?.items.map(({ title }) => words(title)),
    english: english?.items.map(({ title, titleLanguage, session: { start } = {}, id }) => [
      typeof title,
      titleLanguage,
      typeof start,
      id,
    ]),
    numbers: session?.numbers?.map(({ series, number }) => `${series} ${number}`),
    years: facets?.facets.year.map(({ value, count }) => `${value}: ${count}`),
    people: speakers?.total,
    first: changes?.items.map((change) => (change.resource === 'series' ? change.state?.slug : change.id)),
    problem: { status: response.status, code: /** @type {any} */ (error)?.code },
  };
}

/** @param {string} baseUrl @param {string} token @param {string} receiver address of a webhook */
export async function organize(baseUrl, token, receiver) {
  const api = client(baseUrl, token);
  const { data: webhook } = await api.POST('/api/v1/webhooks', { body: { url: receiver, series: ['dlap'] } });
  /** @type {Schemas['TalkRequest']} */
  const announced = {
    title: { en: 'A talk by a generated client' },
    language: 'en',
    speakers: [{ name: { en: 'Ada Client' } }],
    session: { start: '2099-05-01T10:30:00+09:00', end: null, series: ['dlap'] },
  };
  const rehearsed = await api.POST('/api/v1/talks', { params: { query: { dryRun: true } }, body: announced });
  const created = await api.POST('/api/v1/talks', { body: announced });
  const path = { id: created.data?.id ?? '' };
  const { response, data: talk } = await api.GET('/api/v1/talks/{id}', { params: { path } });
  const header = { 'If-Match': response.headers.get('ETag') ?? '' };
  const patched = await api.PATCH('/api/v1/talks/{id}', {
    params: { path, header },
    headers: { 'Content-Type': 'application/merge-patch+json' },
    body: { title: null, remarks: { en: 'Changed by a generated client' } },
  });
  const { data: history } = await api.GET('/api/v1/talks/{id}/history', { params: { path } });
  return {
    webhook: webhook?.state,
    rehearsed: [rehearsed.response.status, rehearsed.data?.dryRun, words(rehearsed.data?.title)],
    created: [created.response.status, created.data?.inferred?.map(({ code }) => code).includes('next-number')],
    read: words(talk?.title),
    patched: [patched.response.status, patched.data?.title, words(patched.data?.remarks)],
    history: history?.items.map(({ action, before }) => `${action} ${words(before?.title) ?? ''}`.trim()),
  };
}

/** @param {string} body of a received webhook message */
export function received(body) {
  const { type, data } = /** @type {Schemas['WebhookMessage']} */ (JSON.parse(body));
  return 'resource' in data && data.resource === 'talk' ? [type, words(data.state?.title)] : [type];
}
