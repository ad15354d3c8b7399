/**
 * Everything that an installation has, in one file: the programme with its history, tokens and
 * webhooks. It is made while the server runs and restored into an empty database, also of the other
 * kind.
 */
package org.seminararchive.backup;
