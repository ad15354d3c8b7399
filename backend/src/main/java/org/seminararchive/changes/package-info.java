/**
 * The door for copies: every change of the archive in order, asked for, waited for, or streamed.
 */
package org.seminararchive.changes;
