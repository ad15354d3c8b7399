package org.seminararchive.query;

import java.util.Optional;

/**
 * Which part of a list a client asked for.
 *
 * @param limit rows at most, 1 to 100
 * @param order in which order
 * @param cursor where to go on; empty for the first page
 */
public record PageRequest(int limit, Keyset order, Optional<Cursor> cursor) {
  public boolean backward() {
    return cursor.map(Cursor::backward).orElse(false);
  }
}
