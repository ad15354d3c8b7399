package org.seminararchive.importing.reading;

/**
 * Asked between pieces of work whether that is still wanted. It keeps clocks and connections out of
 * the reading, which depends on nothing but its text.
 */
@FunctionalInterface
public interface StopSignal {
  /** Never stops anything. */
  StopSignal NONE = () -> {};

  /** Returns if the work goes on; otherwise throws what its caller has chosen. */
  void check();
}
