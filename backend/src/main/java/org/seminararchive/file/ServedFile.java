package org.seminararchive.file;

/**
 * Properties of a complete file, for responses.
 *
 * @param path in the file system
 * @param size in bytes
 * @param name as first sent
 */
record ServedFile(String path, String sha256, long size, String mediaType, String name) {}
