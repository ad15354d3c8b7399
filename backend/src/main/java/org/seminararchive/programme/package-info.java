/**
 * The whole programme as one document that people can read and edit: how an archive arrives, is
 * kept as a backup, and leaves. Stands on talks; the doors stand on it.
 */
package org.seminararchive.programme;
