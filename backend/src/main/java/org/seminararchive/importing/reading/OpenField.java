package org.seminararchive.importing.reading;

/** The field that a line without a label continues. */
enum OpenField {
  NOTHING,
  SPEAKER,
  TITLE,
  VENUE,
  STREAM,
  ABSTRACT,
  REFERENCES,
  REMARKS
}
