/**
 * Who takes part: sign-up by mail address, confirmation, waiting list, and what organizers may do
 * with it. Private: nothing of it is in the journal, in public answers or in the log.
 */
package org.seminararchive.registration;
