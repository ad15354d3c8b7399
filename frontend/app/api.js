/** The only module with HTTP requests. The base URL is configured in index.html. */

/** @typedef {{pointer?: string, parameter?: string, code?: string, detail?: string, allowed?: string[]}} InputError */
/** @typedef {{body: any, etag?: string}} Answer A resource and its ETag, which changes must send in `If-Match` */
/** @typedef {{token?: string | null, etag?: string, key?: string, type?: string, headers?: Record<string, string>}} Permission Parameters of a write besides its body; type: media type of a text body */
/** @typedef {{status: number, code?: string, title?: string, detail?: string, errors?: InputError[],
 *   candidates?: SpeakerChoice[], etag?: string}} ProblemBody */

const WHOLE_TALK = 'fields=id,title,part,abstract,language,position,remarks,speakers,session,materials,references';
/** Members of a talk that a line displays. */
const TALK_LINE =
  'fields=id,title,position,speakers.name,session.numbers,session.start,session.timeZone,session.kind,session.status';
/** Age up to which responses are reused on back navigation; in milliseconds. */
const FRESH = 60_000;
/** Time without progress after which a connection is given up; in milliseconds. */
const STALLED = 60_000;

/** An error response, with the server's problem (RFC 9457) if there is one. */
export class Problem extends Error {
  /** @param {ProblemBody} body */
  constructor(body) {
    super(body.detail ?? body.title ?? `HTTP ${body.status}`);
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.candidates = body.candidates ?? [];
    /** ETag of the current version, after a conflict. */
    this.etag = body.etag;
  }
}

/** @typedef {ReturnType<typeof connect>} Api */

/**
 * @param {string} base such as `/api/v1`
 * @param {() => string} language language of problems
 * @param {typeof globalThis.fetch} [fetch]
 * @param {Record<string, any>} [given] known response bodies by path
 */
export function connect(base, language, fetch = globalThis.fetch.bind(globalThis), given = {}) {
  const time = Date.now();
  /** @type {Map<string, {time: number, answer: Promise<any>}>} */
  const recent = new Map(Object.entries(given).map(([path, body]) => [path, { time, answer: Promise.resolve(body) }]));
  /** After a write, cached responses are stale. @type {RequestCache} */
  let cache = 'default';

  /** @param {string} path @param {RequestInit} [init] @returns {Promise<Answer>} */
  async function ask(path, init = {}) {
    const headers = { Accept: 'application/json', 'Accept-Language': language(), ...init.headers };
    const response = await fetch(base + path, { cache, ...init, headers }).catch(() => null);
    if (!response) throw new Problem({ status: 0 });
    const etag = response.headers.get('ETag') ?? undefined;
    if (response.status === 204) return { body: null, etag };
    const body = await response.json().catch(() => null);
    if (!response.ok) throw new Problem({ ...body, status: response.status, etag });
    if (body === null) throw new Problem({ status: 0 });
    return { body, etag };
  }

  /** @param {string} path @returns {Promise<any>} */
  function get(path) {
    const known = recent.get(path);
    if (known && Date.now() - known.time < FRESH) return known.answer;
    const answer = ask(path).then(({ body }) => body);
    recent.set(path, { time: Date.now(), answer });
    answer.catch(() => recent.delete(path));
    return answer;
  }

  const id = encodeURIComponent;
  const queryOf = (/** @type {string} */ next) => next.slice(next.indexOf('?'));
  return {
    /** @param {string} query @returns {Promise<List<Talk>>} */
    talks: (query) => get(`/talks${query}`),
    /** The page of a list's `next` link. @param {string} next @returns {Promise<List<Talk>>} */
    moreTalks: (next) => get(`/talks${queryOf(next)}`),
    /** @param {string} query @returns {Promise<Facets>} */
    facets: (query) => get(`/talks/facets${query}`),
    /** @param {string} query @returns {Promise<Statistics>} */
    statistics: (query) => get(`/statistics${query}`),
    /** @param {string} q beginning of the input @returns {Promise<Suggestions>} */
    suggest: (q) => get(`/suggest?q=${id(q)}`),
    /** @param {string} talk @returns {Promise<Talk>} */
    talk: (talk) => get(`/talks/${id(talk)}`),
    /** @param {string} session @returns {Promise<Session>} */
    session: (session) => get(`/sessions/${id(session)}`),
    /** @param {string} slug @param {string} number @returns {Promise<Session>} */
    sessionByNumber: (slug, number) => get(`/series/${id(slug)}/sessions/${id(number)}`),
    /** @param {string} session @returns {Promise<List<Talk>>} */
    talksOfSession: (session) => get(`/sessions/${id(session)}/talks?limit=100&${WHOLE_TALK}`),
    /** @param {string} query @returns {Promise<List<Speaker>>} */
    speakers: (query) => get(`/speakers${query}`),
    /** @param {string} next @returns {Promise<List<Speaker>>} */
    moreSpeakers: (next) => get(`/speakers${queryOf(next)}`),
    /** @param {string} speaker @returns {Promise<Speaker>} */
    speaker: (speaker) => get(`/speakers/${id(speaker)}`),
    /** @param {string} speaker @returns {Promise<List<Talk>>} */
    talksOfSpeaker: (speaker) => get(`/speakers/${id(speaker)}/talks?limit=100`),
    /** @param {string} speaker @param {string} next @returns {Promise<List<Talk>>} */
    moreTalksOfSpeaker: (speaker, next) => get(`/speakers/${id(speaker)}/talks${queryOf(next)}`),
    /** @param {string} talk @returns {Promise<List<Talk>>} */
    related: (talk) => get(`/talks/${id(talk)}/related?${TALK_LINE}`),
    /** @param {string} query @returns {Promise<List<Paper>>} */
    papers: (query) => get(`/papers${query}`),
    /** @param {string} next @returns {Promise<List<Paper>>} */
    morePapers: (next) => get(`/papers${queryOf(next)}`),
    /** @returns {Promise<{license?: string}>} license: URL of the licence of all data */
    archive: () => get(''),
    /** @returns {Promise<List<Series>>} */
    allSeries: () => get('/series?limit=100'),
    /** For formats other than JSON, such as citations. @param {string} path @param {string | null} [token] @returns {Promise<string>} */
    text: async (path, token) => {
      const response = await fetch(base + path, { headers: authorization(token) }).catch(() => null);
      if (!response?.ok) throw new Problem({ status: response?.status ?? 0 });
      return response.text();
    },
    /**
     * Sends a piece of a file. Uses XMLHttpRequest, because fetch does not report progress.
     * @param {string} path
     * @param {Blob} piece
     * @param {{token?: string | null, headers: Record<string, string>, told: (bytes: number) => void}} how told: of the bytes that were sent
     * @returns {Promise<void>}
     */
    piece: (path, piece, { token, headers, told }) =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('PATCH', base + path);
        request.responseType = 'json';
        const all = { Accept: 'application/json', 'Accept-Language': language(), ...authorization(token), ...headers };
        Object.entries(all).forEach(([name, value]) => request.setRequestHeader(name, value));
        // A connection may end without anybody being told.
        let watch = setTimeout(() => request.abort(), STALLED);
        request.upload.onprogress = ({ loaded }) => {
          clearTimeout(watch);
          watch = setTimeout(() => request.abort(), STALLED);
          told(loaded);
        };
        request.onload = () => {
          if (request.status === 204) resolve();
          else reject(new Problem({ ...request.response, status: request.status }));
        };
        request.onerror = request.onabort = () => reject(new Problem({ status: 0 }));
        request.onloadend = () => clearTimeout(watch);
        request.send(piece);
      }),
    /** Current version with its ETag, for editing. @param {string} path @param {Permission} [permission] */
    fresh: (path, { token } = {}) => ask(path, { cache: 'no-cache', headers: authorization(token) }),
    /**
     * @param {'POST' | 'PUT' | 'PATCH' | 'DELETE'} method
     * @param {string} path
     * @param {unknown} body
     * @param {Permission} permission
     */
    async send(method, path, body, { token, etag, key, type, headers: more }) {
      const headers = {
        ...authorization(token),
        ...(body !== undefined && {
          'Content-Type': type ?? (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'),
        }),
        ...(etag && { 'If-Match': etag }),
        ...(key && { 'Idempotency-Key': key }),
        ...more,
      };
      const written = typeof body === 'string' && type ? body : JSON.stringify(body);
      const answer = await ask(path, { method, headers, body: body === undefined ? undefined : written });
      if (!path.includes('dryRun=true')) {
        recent.clear();
        cache = 'no-cache';
      }
      return answer;
    },
  };
}

/** @param {string | null} [token] @returns {Record<string, string>} */
const authorization = (token) => (token ? { Authorization: `Bearer ${token}` } : {});
