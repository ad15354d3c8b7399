/** The views of readers except the list, which comes with the application. They arrive together. */
export { aboutPage } from './about-page.js';
export { seriesPage } from './series-page.js';
export { sessionPage } from './session-page.js';
export { speakerList } from './speaker-list.js';
export { speakerPage } from './speaker-page.js';
export { statisticsPage } from './statistics-page.js';
