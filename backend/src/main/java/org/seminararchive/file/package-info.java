/**
 * Files of materials, stored once by the SHA-256 of their content. The bytes are in a folder or a
 * bucket, their properties in a table; materials contain their URLs.
 */
package org.seminararchive.file;
