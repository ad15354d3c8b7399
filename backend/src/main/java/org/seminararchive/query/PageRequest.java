package org.seminararchive.query;

import java.util.Optional;

/**
 * The requested page of a list.
 *
 * @param limit maximum number of rows
 * @param order sort order
 * @param cursor position to continue from; empty for the first page
 * @param counted true if the total is requested; counting can cost more than reading a page
 */
public record PageRequest(int limit, Keyset order, Optional<Cursor> cursor, boolean counted) {
  /** A page with the total. */
  public PageRequest(int limit, Keyset order, Optional<Cursor> cursor) {
    this(limit, order, cursor, true);
  }

  /** Same page in an order of the same name. */
  public PageRequest in(Keyset other) {
    return new PageRequest(limit, other, cursor, counted);
  }

  public boolean backward() {
    return cursor.map(Cursor::backward).orElse(false);
  }
}
