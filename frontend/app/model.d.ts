/** Types of the API, known in every module without an import. Unknown values are absent; see openapi.yaml. */

/** By BCP 47 language tag. */
type TextMap = Record<string, string>;
type SessionNumber = { series: string; number: number };
type CoHost = { name: TextMap; url?: string };
type Kind = 'talk' | 'lecture' | 'lightning' | 'panel';
type Status = 'scheduled' | 'confirmed' | 'cancelled' | 'postponed';
type DayRule = { daysBefore: number; time: string };

/** Shared by what a series says and what results for a session. */
interface WayToJoin {
  mode: 'none' | 'external' | 'here';
  signUpUrl?: string;
  signOffUrl?: string;
  advice?: TextMap;
  capacity?: number;
  institutional?: boolean;
}
type Participation = WayToJoin & { opens?: DayRule; deadline?: DayRule; send?: DayRule };
type Joining = WayToJoin & { series?: string; opensAt?: string; deadlineAt?: string; sendAt?: string };

interface Session extends Partial<Record<import('./editable-fields.js').SessionText, TextMap>> {
  id: string;
  /** ISO 8601 with the offset of timeZone */
  start: string;
  end?: string;
  /** IANA name */
  timeZone: string;
  kind: Kind;
  format?: 'online' | 'hybrid' | 'onsite';
  status: Status;
  coHosts?: CoHost[];
  numbers: SessionNumber[];
  /** only if it differs from that of its series */
  participation?: Participation;
  /** in single reads */
  joining?: Joining;
  /** of its last change */
  revision?: number;
}

interface SpeakerAtTalk {
  id: string;
  name: TextMap;
  role: 'speaker' | 'panelist' | 'contributor' | 'chair';
  affiliation?: TextMap;
  /** family name in Latin letters, inferred; see Speaker */
  romanized?: string;
}

interface Material {
  kind: 'slides' | 'notes' | 'notebook' | 'handout' | 'video' | 'web';
  label: TextMap;
  url: string;
  file?: { sha256: string; size: number; mediaType: string; pages?: number; picture?: string };
  keptCopy?: { fetched: string; url?: string };
  chapters?: { start: number; title: string }[];
}
type Reference = { label?: string; text: string; arxiv?: string; doi?: string; url?: string };

interface Talk extends Partial<Record<import('./editable-fields.js').TalkText, TextMap>> {
  id: string;
  language?: { code: string; basis: 'stated' | 'inferred' };
  position: number;
  speakers: SpeakerAtTalk[];
  session: Session;
  materials: Material[];
  references?: Reference[];
  /** matches of the search words */
  highlights?: FoundText[];
}

interface Speaker {
  id: string;
  name: TextMap;
  romanized?: string;
  affiliation?: TextMap;
  talkCount: number;
  heading?: TextMap;
  highlights?: FoundText[];
}

/** A cited work. */
interface Paper extends Reference {
  reference: string;
  talkCount: number;
  talks: { id: string; title?: TextMap; start: string }[];
}

/** Speakers that a name may refer to. */
type SpeakerChoice = { pointer: string; speakers: Speaker[] };
/** A value inferred by the API. */
type Inferred = { pointer: string; code?: string; value?: unknown; detail?: string };
/** Result or preview of a write. */
type Outcome = Talk & { inferred?: Inferred[]; suggestions?: SpeakerChoice[]; dryRun?: boolean };
type Token = { id: string; holder: string; scopes: string[]; created: string; expires?: string };
type Change = { revision: number; at: string; who?: string; action: string; before?: any; after?: any };

interface JournalEntry {
  revision: number;
  at: string;
  action: string;
  resource: 'talk' | 'session' | 'speaker' | 'series';
  id: string;
  state?: any;
  mergedInto?: string;
}

interface Series {
  slug: string;
  name: TextMap;
  shortName: TextMap;
  description?: TextMap;
  timeZone: string;
  /** angle on the OKLCH colour wheel, in degrees */
  hue?: number;
  homePage?: string;
  organizers: { name: TextMap; affiliation?: TextMap }[];
  funding?: { text: TextMap; url?: string };
  participation?: Participation;
  workshops: { title: TextMap; url?: string }[];
  /** of a new session */
  defaults?: { minutes?: number; venue?: TextMap };
}

type FacetValue = { value: string; count: number; label?: TextMap };
type Facets = { total: number; facets: Record<string, FacetValue[]> };

/** In UTF-16 units, as in JavaScript. */
type TextRange = { offset: number; length: number };
/** Where a text of a talk or speaker has the search words; excerpt: a part of it and its offset. */
interface FoundText {
  field: string;
  item?: number;
  page?: number;
  language?: string;
  ranges: TextRange[];
  excerpt?: { offset: number; text: string };
}
type Suggestion = { reason: 'spelling' | 'words' | 'filters'; q?: string; without?: string[]; total: number };
/** Results of a search as you type. */
type Suggestions = { speakers: Speaker[]; talks: Talk[] };

type TopicCount = { q: string; count: number };
/** Number of talks with this combination. */
type Cell = { year: number; series: string[]; language?: string; count: number };
interface Statistics {
  total: number;
  talks: Cell[];
  speakers: { id: string; name: TextMap; count: number }[];
  affiliations: { name: string; count: number }[];
  topics: TopicCount[];
}

type List<T> = { items: T[]; total: number; next?: string; suggestion?: Suggestion };
