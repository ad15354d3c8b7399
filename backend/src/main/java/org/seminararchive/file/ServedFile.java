package org.seminararchive.file;

/**
 * What is needed to send a file.
 *
 * @param path in the file system
 * @param size in bytes
 * @param name as first sent
 */
record ServedFile(String path, String sha256, long size, String mediaType, String name) {}
