package org.seminararchive.http;

/**
 * What can be read together with a single resource, where {@code expand} names it. Children know
 * their parents and never the reverse, so the room of the children offers it.
 *
 * @param <R> the resource as it is answered
 */
public interface Expansion<R extends Record> {
  /** Children at most; lists have pages. */
  int MOST = 100;

  Class<R> type();

  /** How {@code expand} and the member of the answer call it. */
  String name();

  Object read(R resource);
}
