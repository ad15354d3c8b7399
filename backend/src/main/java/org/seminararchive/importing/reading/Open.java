package org.seminararchive.importing.reading;

/** What a line without a label goes on with. */
enum Open {
  NOTHING,
  SPEAKER,
  TITLE,
  VENUE,
  STREAM,
  ABSTRACT,
  REFERENCES,
  REMARKS
}
