/**
 * Copies of linked slides, with the consent of their series. They are fetched politely, stored as
 * files, and shown while the original is gone. A copy is derived: the journal knows the consent,
 * and of a copy only what talks show of it.
 */
package org.seminararchive.keeping;
