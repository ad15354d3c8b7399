package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits the values of a query into groups within the parameter limits of all databases. */
final class Chunks {
  private static final int MOST = 1000;

  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int i = 0; i < list.size(); i += MOST) {
      chunks.add(list.subList(i, Math.min(i + MOST, list.size())));
    }
    return chunks;
  }
}
