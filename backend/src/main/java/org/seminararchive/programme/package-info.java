/**
 * The whole programme as a readable and editable document: import, export and backup of an archive.
 * Depends on talks.
 */
package org.seminararchive.programme;
