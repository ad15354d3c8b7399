package org.seminararchive.http;

/**
 * Related resources that {@code expand} includes in a single resource. Implemented by the package
 * of the children, which depends on the package of the parent.
 *
 * @param <R> response body of the resource
 */
public interface Expansion<R extends Record> {
  /** Upper bound of children; use the list for more. */
  int MOST = 100;

  Class<R> type();

  /** Value of {@code expand} and name of the member. */
  String name();

  Object read(R resource);
}
