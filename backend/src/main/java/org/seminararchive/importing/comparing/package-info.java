/**
 * What is to be done when a source, the archive and what the source said the last time are laid
 * side by side. Plain records in, decisions out: nothing here asks a database or writes.
 */
package org.seminararchive.importing.comparing;
