/**
 * A whole seminar: actions of organizer, speaker and readers in the browser, from the first date to the deletion of
 * personal data. Started by `SeminarInBrowserStories`, which provides the server. At the URL SEMINAR_STAGE it sets the
 * server's clock and reads the mails received by a real mail server.
 */
import './seminar-announced.js';
import './seminar-held.js';
