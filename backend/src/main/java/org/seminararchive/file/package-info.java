/**
 * Files of materials, identified by the SHA-256 of their content, so that equal content is stored
 * once. The bytes are in a folder or a bucket, their properties in a table; materials contain their
 * URLs.
 */
package org.seminararchive.file;
