package org.seminararchive.talk;

/** What somebody did in a talk. */
public enum Role {
  speaker,
  panelist,
  contributor,
  chair
}
