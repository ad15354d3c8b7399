package org.seminararchive.series;

/** Ways of taking part. */
public enum ParticipationMode {
  /** Nobody signs up; the advice says how to come. */
  none,
  /** By forms at another site. */
  external,
  /** By a registration in this archive. */
  here
}
