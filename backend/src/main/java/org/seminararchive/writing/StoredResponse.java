package org.seminararchive.writing;

/** Response to a write, stored so that it can be repeated. Absent parts are {@code null}. */
record StoredResponse(int status, String location, String etag, String body) {}
