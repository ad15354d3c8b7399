/**
 * The import command: sends a file to an archive over HTTP and prints the report. It starts no
 * server.
 */
package org.seminararchive.importing.command;
