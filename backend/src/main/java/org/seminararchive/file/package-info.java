/**
 * Files of materials, stored once by the SHA-256 of their content. The bytes are in a folder, what
 * is known about them is in a table; materials name them by their address.
 */
package org.seminararchive.file;
