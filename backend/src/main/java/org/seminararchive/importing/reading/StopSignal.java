package org.seminararchive.importing.reading;

/**
 * Cancels long work. It keeps clocks and connections out of the reading, which is a pure function.
 */
@FunctionalInterface
public interface StopSignal {
  StopSignal NONE = () -> {};

  /** Throws an exception of the caller if the work must end. */
  void check();
}
