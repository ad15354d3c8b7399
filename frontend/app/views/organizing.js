/** Views for organizers, loaded as one bundle. */
export { announcementKit } from '../elements/announcement-kit.js';
export { importPage } from './import-page.js';
export { organizerDesk } from './organizer-desk.js';
export { talkEditor } from './talk-editor.js';
