package org.seminararchive.file;

/**
 * Properties of a complete file, for responses.
 *
 * @param location in the storage
 * @param size in bytes
 * @param name as first sent
 */
record ServedFile(String location, String sha256, long size, String mediaType, String name) {}
