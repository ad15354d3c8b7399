/** The shapes in which the API speaks, as types only: what is unknown is absent. See openapi.yaml. */

/** @typedef {Record<string, string>} TextMap Text by BCP 47 language tag */
/** @typedef {{series: string, number: number}} SessionNumber */
/** @typedef {{name: TextMap, url?: string}} CoHost */
/** @typedef {'talk' | 'lecture' | 'lightning' | 'panel'} Kind */
/** @typedef {'scheduled' | 'confirmed' | 'cancelled' | 'postponed'} Status */

/**
 * @typedef {object} Session
 * @property {string} id
 * @property {string} start ISO 8601 with the offset of timeZone
 * @property {string} [end] absent when it was never announced
 * @property {string} timeZone IANA name
 * @property {Kind} kind
 * @property {'online' | 'hybrid' | 'onsite'} [format]
 * @property {Status} status
 * @property {TextMap} [title]
 * @property {TextMap} [venue]
 * @property {TextMap} [streamingVenue]
 * @property {CoHost[]} [coHosts]
 * @property {SessionNumber[]} numbers
 * @property {TextMap} [remarks]
 */

/**
 * @typedef {object} SpeakerAtTalk
 * @property {string} id
 * @property {TextMap} name
 * @property {'speaker' | 'panelist' | 'contributor' | 'chair'} role
 * @property {TextMap} [affiliation]
 */

/** @typedef {'slides' | 'notes' | 'notebook' | 'handout' | 'video' | 'web'} MaterialKind */
/** @typedef {{kind: MaterialKind, label: TextMap, url: string}} Material */
/** @typedef {{label?: string, text: string, arxiv?: string, doi?: string, url?: string}} Reference */

/**
 * @typedef {object} Talk
 * @property {string} id
 * @property {TextMap} [title]
 * @property {TextMap} [part]
 * @property {TextMap} [abstract]
 * @property {{code: string, basis: 'stated' | 'inferred'}} [language]
 * @property {number} position
 * @property {TextMap} [remarks]
 * @property {SpeakerAtTalk[]} speakers
 * @property {Session} session
 * @property {Material[]} materials
 * @property {Reference[]} [references]
 * @property {Highlight[]} [highlights] where it was found, when words were searched for
 */

/** @typedef {{id: string, name: TextMap, affiliation?: TextMap, talkCount: number, highlights?: Highlight[]}} Speaker */
/** @typedef {{pointer: string, speakers: Speaker[]}} SpeakerChoice People whom a name in a body may mean */
/** @typedef {{pointer: string, code?: string, value?: unknown, detail?: string}} Inferred What the API found out by itself */
/** @typedef {Talk & {inferred?: Inferred[], suggestions?: SpeakerChoice[], dryRun?: boolean}} Outcome What a write did, or would do */
/** @typedef {{id: string, holder: string, scopes: string[], created: string, expires?: string}} Token */
/** @typedef {{revision: number, at: string, who?: string, action: string, before?: any, after?: any}} Change */
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
 * @property {{text: TextMap, url?: string, cancelUrl?: string}} [registration]
 * @property {{title: TextMap, url?: string}[]} workshops
 * @property {{minutes?: number, venue?: TextMap}} [defaults] of a new session
 */

/** @typedef {{value: string, count: number, label?: TextMap}} FacetValue */
/** @typedef {{total: number, facets: Record<string, FacetValue[]>}} Facets */

/** @typedef {{offset: number, length: number}} Range In UTF-16 units, as JavaScript counts */
/** @typedef {{offset: number, text: string}} Excerpt A piece of a text, and where it begins in it */
/** @typedef {{field: string, item?: number, language?: string, ranges: Range[], excerpt?: Excerpt}} Highlight */
/** @typedef {{reason: 'spelling' | 'words' | 'filters', q?: string, without?: string[], total: number}} Suggestion */
/** @typedef {{speakers: Speaker[], talks: Talk[]}} Suggestions What the words that are being typed may lead to */

/** @typedef {{year: number, series: string[], language?: string, count: number}} Cell Talks that agree in all three */
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

/** @typedef {{api: string, isCopy: boolean}} Archive Where its API is; a copy is made of files and has no organizers */

/**
 * Who is looking: everything that a view needs to know about the reader.
 * @typedef {object} Reader
 * @property {'ja' | 'en'} lang
 * @property {import('./i18n.js').Words} words
 * @property {string} zone IANA name
 * @property {Date} now
 * @property {Map<string, Series>} series by slug
 * @property {Archive} archive
 */

/**
 * One look at one address.
 * @typedef {object} Visit
 * @property {Record<string, string>} params from the path
 * @property {string} query with its question mark, or empty
 * @property {() => string} now the query as it is at that moment, when a reader may have gone on
 * @property {Promise<Reader>} reader on the way, so that a view can ask for its own data at the same time
 * @property {import('./api.js').Api} api
 * @property {(url: string, options?: {replace?: boolean}) => void} go replace: in this entry of the history
 * @property {(page: Page) => void} repaint shows the page of this visit anew, unless the reader has gone on
 */

/**
 * What a view gives back to be shown.
 * @typedef {object} Page
 * @property {string} title
 * @property {string} [description]
 * @property {string} [canonical] path
 * @property {boolean} [missing] there is nothing at this address
 * @property {import('./html.js').Markup} main
 * @property {string} [announce] said to screen readers when the page changes in place
 * @property {string} [scrollTo] id of the element to start at
 * @property {string} [focus] id of the element that takes the focus when the page changes in place
 * @property {boolean} [unsaved] leaving the document now would lose something
 * @property {Record<string, (detail: any) => void | Page | Promise<void | Page>>} [verbs] what elements may ask for
 * @property {Promise<Page>} [later] the same page, complete
 */

export {};
