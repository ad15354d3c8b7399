/** Types of the API; unknown values are absent. See openapi.yaml. */

/** @typedef {Record<string, string>} TextMap Text by BCP 47 language tag */
/** @typedef {{series: string, number: number}} SessionNumber */
/** @typedef {{name: TextMap, url?: string}} CoHost */
/** @typedef {'talk' | 'lecture' | 'lightning' | 'panel'} Kind */
/** @typedef {'scheduled' | 'confirmed' | 'cancelled' | 'postponed'} Status */

/** @typedef {'none' | 'external' | 'here'} ParticipationMode */
/** @typedef {{daysBefore: number, time: string}} DayRule */

/**
 * Shared by what a series says and what results for a session.
 * @typedef {{mode: ParticipationMode, signUpUrl?: string, signOffUrl?: string, advice?: TextMap, capacity?: number,
 *   institutional?: boolean}} WayToJoin
 */
/** @typedef {WayToJoin & {opens?: DayRule, deadline?: DayRule, send?: DayRule}} Participation */
/** @typedef {WayToJoin & {series?: string, opensAt?: string, deadlineAt?: string, sendAt?: string}} Joining */

/** @typedef {SessionData & Partial<Record<import('./editable-fields.js').SessionText, TextMap>>} Session */

/**
 * Members of a session besides its texts.
 * @typedef {object} SessionData
 * @property {string} id
 * @property {string} start ISO 8601 with the offset of timeZone
 * @property {string} [end] absent if unknown
 * @property {string} timeZone IANA name
 * @property {Kind} kind
 * @property {'online' | 'hybrid' | 'onsite'} [format]
 * @property {Status} status
 * @property {CoHost[]} [coHosts]
 * @property {SessionNumber[]} numbers
 * @property {Participation} [participation] only if it differs from that of its series
 * @property {Joining} [joining] in single reads
 */

/**
 * @typedef {object} SpeakerAtTalk
 * @property {string} id
 * @property {TextMap} name
 * @property {'speaker' | 'panelist' | 'contributor' | 'chair'} role
 * @property {TextMap} [affiliation]
 */

/** @typedef {'slides' | 'notes' | 'notebook' | 'handout' | 'video' | 'web'} MaterialKind */
/** @typedef {{kind: MaterialKind, label: TextMap, url: string, file?: {sha256: string, size: number, mediaType: string, pages?: number, picture?: string}}} Material */
/** @typedef {{label?: string, text: string, arxiv?: string, doi?: string, url?: string}} Reference */

/** @typedef {TalkData & Partial<Record<import('./editable-fields.js').TalkText, TextMap>>} Talk */

/**
 * Members of a talk besides its texts.
 * @typedef {object} TalkData
 * @property {string} id
 * @property {{code: string, basis: 'stated' | 'inferred'}} [language]
 * @property {number} position
 * @property {SpeakerAtTalk[]} speakers
 * @property {Session} session
 * @property {Material[]} materials
 * @property {Reference[]} [references]
 * @property {Highlight[]} [highlights] matches of the search words
 */

/** @typedef {{id: string, name: TextMap, romanized?: string, affiliation?: TextMap, talkCount: number, heading?: TextMap, highlights?: Highlight[]}} Speaker */
/** @typedef {{reference: string, text: string, arxiv?: string, doi?: string, url?: string, talkCount: number, talks: {id: string, title?: TextMap, start: string}[]}} Paper A cited work */
/** @typedef {{pointer: string, speakers: Speaker[]}} SpeakerChoice Speakers that a name may refer to */
/** @typedef {{pointer: string, code?: string, value?: unknown, detail?: string}} Inferred A value inferred by the API */
/** @typedef {Talk & {inferred?: Inferred[], suggestions?: SpeakerChoice[], dryRun?: boolean}} Outcome Result or preview of a write */
/** @typedef {{id: string, holder: string, scopes: string[], created: string, expires?: string}} Token */
/** @typedef {{revision: number, at: string, who?: string, action: string, before?: any, after?: any}} Change */
/** @typedef {{revision: number, at: string, action: string, resource: 'talk' | 'session' | 'speaker' | 'series', id: string, state?: any, mergedInto?: string}} JournalEntry */
/** @typedef {{name: TextMap, affiliation?: TextMap}} Organizer */

/**
 * @typedef {object} Series
 * @property {string} slug
 * @property {TextMap} name
 * @property {TextMap} shortName
 * @property {TextMap} [description]
 * @property {string} timeZone
 * @property {number} [hue] angle on the OKLCH colour wheel, in degrees
 * @property {string} [homePage]
 * @property {Organizer[]} organizers
 * @property {{text: TextMap, url?: string}} [funding]
 * @property {Participation} [participation]
 * @property {{title: TextMap, url?: string}[]} workshops
 * @property {{minutes?: number, venue?: TextMap}} [defaults] of a new session
 */

/** @typedef {{value: string, count: number, label?: TextMap}} FacetValue */
/** @typedef {{total: number, facets: Record<string, FacetValue[]>}} Facets */

/** @typedef {{offset: number, length: number}} Range In UTF-16 units, as in JavaScript */
/** @typedef {{offset: number, text: string}} Excerpt Part of a text and its offset */
/** @typedef {{field: string, item?: number, page?: number, language?: string, ranges: Range[], excerpt?: Excerpt}} Highlight */
/** @typedef {{reason: 'spelling' | 'words' | 'filters', q?: string, without?: string[], total: number}} Suggestion */
/** @typedef {{speakers: Speaker[], talks: Talk[]}} Suggestions Search-as-you-type results */

/** @typedef {{year: number, series: string[], language?: string, count: number}} Cell Number of talks with this combination */
/** @typedef {{name: string, count: number}} AffiliationCount */
/** @typedef {{id: string, name: TextMap, count: number}} SpeakerCount */
/** @typedef {{q: string, count: number}} TopicCount */

/**
 * @typedef {object} Statistics
 * @property {number} total
 * @property {Cell[]} talks
 * @property {SpeakerCount[]} speakers
 * @property {AffiliationCount[]} affiliations
 * @property {TopicCount[]} topics
 */

/**
 * @template T
 * @typedef {{items: T[], total: number, next?: string, suggestion?: Suggestion}} List
 */

/** @typedef {{api: string, isCopy: boolean}} Archive Base URL of the API; a static copy has no organizer pages */

/**
 * Context of rendering: everything that views need to know about the reader.
 * @typedef {object} Reader
 * @property {'ja' | 'en'} lang
 * @property {import('./i18n.js').Words} words
 * @property {string} zone IANA name
 * @property {Date} now
 * @property {Map<string, Series>} series by slug
 * @property {Archive} archive
 */

/**
 * One visit of a URL.
 * @typedef {object} Visit
 * @property {Record<string, string>} params from the path
 * @property {string} query with its question mark, or empty
 * @property {() => string} now the current query, which may have changed since
 * @property {Promise<Reader>} reader a promise, so that a view can load its data concurrently
 * @property {import('./api.js').Api} api
 * @property {(url: string, options?: {typed?: boolean}) => void} go typed: changes while typing share one history entry
 * @property {number} more opened pages of a list after the first one
 * @property {(page: Page) => void} repaint renders the page again unless another URL is visited
 */

/**
 * Result of a view.
 * @typedef {object} Page
 * @property {string} title
 * @property {string} [description]
 * @property {string} [canonical] path
 * @property {boolean} [missing] the URL does not exist (404)
 * @property {import('./html.js').Markup} main
 * @property {string} [announce] said to screen readers when the page changes in place
 * @property {string} [scrollTo] id of the initial scroll target
 * @property {string} [focus] id of the element to focus when the page changes in place
 * @property {boolean} [unsaved] whether closing the document would lose input
 * @property {Record<string, (detail: any) => void | Page | Promise<void | Page>>} [verbs] actions of the elements
 * @property {Promise<Page>} [later] the same page, complete
 */

export {};
