/**
 * Registrations: sign-up by mail address, confirmation, waiting list, and administration by
 * organizers. Private: registrations are neither in the journal, nor in public responses, nor in
 * the log.
 */
package org.seminararchive.registration;
