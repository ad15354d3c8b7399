package org.seminararchive.talk;

/** Role of a person in a talk. */
public enum Role {
  speaker,
  panelist,
  contributor,
  chair
}
