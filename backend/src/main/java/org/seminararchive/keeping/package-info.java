/**
 * Copies of linked slides, with the consent of their series. They are fetched within the limits of
 * each host, stored as files, and shown while the original is gone. Consent is in the journal.
 * Copies are derived data, so the journal has only the members of talks that show them.
 */
package org.seminararchive.keeping;
