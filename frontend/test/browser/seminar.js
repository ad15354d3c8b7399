/**
 * A whole seminar: what organizer, speaker and readers do in the browser, from the first date to the deletion of
 * personal data. `SeminarInBrowserStories` starts it with a server whose clock it moves. At SEMINAR_STAGE it moves the
 * clock, and reads the mails that a real mail server got.
 */
import './seminar-announced.js';
import './seminar-held.js';
