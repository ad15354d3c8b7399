package org.seminararchive.file;

/**
 * Properties of a complete file, for responses.
 *
 * @param location in the storage
 * @param tag for the ETag: the hash of the content, or of the content from which it was made
 * @param size in bytes
 * @param name as first sent
 */
record ServedFile(String location, String tag, long size, String mediaType, String name) {}
