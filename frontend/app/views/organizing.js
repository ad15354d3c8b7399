/** Views for organizers, loaded as one bundle, with their style sheets. */
import { styleOrganizing } from '../shell.js';

export { announcementKit } from '../elements/announcement-kit.js';
export { deletedList } from './deleted-list.js';
export { invitationPage } from './invitation-page.js';
export { importPage } from './import-page.js';
export { importReports } from './import-reports.js';
export { invitationList } from './invitation-list.js';
export { linkList } from './link-list.js';
export { numberList } from './number-list.js';
export { organizerDesk } from './organizer-desk.js';
export { planPage } from './plan-page.js';
export { recordList } from './record-list.js';
export { recordPage } from './record-page.js';
export { registrationList } from './registration-list.js';
export { sessionDesk } from './session-desk.js';
export { talkEditor } from './talk-editor.js';

await styleOrganizing();
