/**
 * Backup of a complete installation in one file: programme, history, tokens and webhooks. Made
 * while the server runs; restored into an empty database of either kind.
 */
package org.seminararchive.backup;
