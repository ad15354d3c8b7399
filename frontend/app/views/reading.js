/** Views for readers, loaded as one bundle; the list is part of the application. */
export { aboutPage } from './about-page.js';
export { paperList } from './paper-list.js';
export { schedulePage } from './schedule-page.js';
export { seriesPage } from './series-page.js';
export { sessionPage } from './session-page.js';
export { speakerList } from './speaker-list.js';
export { speakerPage } from './speaker-page.js';
export { statisticsPage } from './statistics-page.js';
