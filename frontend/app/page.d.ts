/** What views and elements get and give; known in every module without an import. */

type Words = import('./i18n.js').Words;
type Markup = import('./html.js').Markup;

/** Base URL of the API; a static copy has no organizer pages. */
type Archive = { api: string; isCopy: boolean };

/** Context of rendering: everything that views need to know about the reader. */
interface Reader {
  lang: 'ja' | 'en';
  words: Words;
  /** IANA name */
  zone: string;
  now: Date;
  /** by slug */
  series: Map<string, Series>;
  archive: Archive;
}

/** The same for organizers, whose pages have more texts. */
type Organizer = Omit<Reader, 'words'> & { words: Words & import('./editing/organizer.js').OwnWords };

/** One visit of a URL. */
interface Visit {
  /** from the path */
  params: Record<string, string>;
  /** with its question mark, or empty */
  query: string;
  /** the current query, which may have changed since */
  now: () => string;
  /** a promise, so that a view can load its data concurrently */
  reader: Promise<Reader>;
  api: import('./api.js').Api;
  /** typed: changes while typing share one history entry */
  go: (url: string, options?: { typed?: boolean }) => void;
  /** opened pages of a list after the first one */
  more: number;
  /** renders the page again unless another URL is visited */
  repaint: (page: Page) => void;
}

/** Result of a view. */
interface Page {
  title: string;
  /** path */
  canonical?: string;
  /** the URL does not exist (404) */
  missing?: boolean;
  main: Markup;
  /** said to screen readers when the page changes in place */
  announce?: string;
  /** id of the initial scroll target */
  scrollTo?: string;
  /** id of the element to focus when the page changes in place */
  focus?: string;
  /** whether closing the document would lose input */
  unsaved?: boolean;
  /** actions of the elements */
  verbs?: Record<string, (detail: any) => void | Page | Promise<void | Page>>;
  /** the same page, complete */
  later?: Promise<Page>;
}
