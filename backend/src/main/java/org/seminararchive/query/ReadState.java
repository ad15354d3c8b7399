package org.seminararchive.query;

/**
 * The state of the archive that the current request reads. Implemented by the room that knows
 * revisions.
 */
public interface ReadState {
  /** A key: equal for equal content of the archive. */
  Object key();
}
