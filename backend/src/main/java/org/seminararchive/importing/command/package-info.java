/**
 * The door for a command line: sends a file to an archive and shows what becomes of it. It knows
 * the archive only as every client does, by its answers over HTTP, and starts no server.
 */
package org.seminararchive.importing.command;
