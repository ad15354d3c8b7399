package org.seminararchive.query;

import java.util.Optional;

/**
 * Which part of a list a client asked for.
 *
 * @param limit rows at most
 * @param order in which order
 * @param cursor where to go on; empty for the first page
 * @param counted whether the list's total is wanted; counting can cost more than reading a page
 */
public record PageRequest(int limit, Keyset order, Optional<Cursor> cursor, boolean counted) {
  /** A page with its list's total. */
  public PageRequest(int limit, Keyset order, Optional<Cursor> cursor) {
    this(limit, order, cursor, true);
  }

  public boolean backward() {
    return cursor.map(Cursor::backward).orElse(false);
  }
}
