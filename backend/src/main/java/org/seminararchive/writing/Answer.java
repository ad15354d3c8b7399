package org.seminararchive.writing;

/** An answer to a write, as it was given and can be given again. Absent parts are {@code null}. */
record Answer(int status, String location, String etag, String body) {}
