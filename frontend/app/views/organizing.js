/** The views of organizers. They arrive together. */
export { announcementKit } from '../elements/announcement-kit.js';
export { importPage } from './import-page.js';
export { organizerDesk } from './organizer-desk.js';
export { talkEditor } from './talk-editor.js';
