package org.seminararchive.talk;

/** How the language of a talk is known. */
public enum Basis {
  /** The organizers said so. */
  stated,
  /** Concluded from title, abstract or speaker. */
  inferred
}
