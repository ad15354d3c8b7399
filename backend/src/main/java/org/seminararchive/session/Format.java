package org.seminararchive.session;

/** Mode of participation; {@code null} if unknown. */
public enum Format {
  online,
  hybrid,
  onsite
}
