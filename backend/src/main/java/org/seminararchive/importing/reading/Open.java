package org.seminararchive.importing.reading;

/** The field that a line without a label continues. */
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
