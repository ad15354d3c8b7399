/** Talks: presentations, the main content of the archive. Depends on sessions and speakers. */
package org.seminararchive.talk;
