package org.seminararchive.talk;

/** How the language of a talk was determined. */
public enum Basis {
  /** Stated by the organizers. */
  stated,
  /** Inferred from title, abstract or speaker. */
  inferred
}
