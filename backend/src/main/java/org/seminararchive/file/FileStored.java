package org.seminararchive.file;

/**
 * CDI event: an upload was stored, possibly not for the first time. Fired in the write transaction.
 */
public record FileStored(String sha256) {}
