package org.seminararchive.contract;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts responses by operation and status and formats them as a Markdown table. */
final class AnswerTable {
  /** Instead of a status: the connection was closed without a response. */
  static final int CLOSED = 0;

  /** Instead of a status: timeout. */
  static final int WAITING = 1;

  private final Map<String, Map<Integer, LongAdder>> counts = new ConcurrentSkipListMap<>();

  void count(String operation, int status) {
    counts
        .computeIfAbsent(operation, o -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(status, s -> new LongAdder())
        .increment();
  }

  long total() {
    return counts.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToLong(LongAdder::sum)
        .sum();
  }

  void print(PrintStream out) {
    Set<Integer> statuses = new TreeSet<>();
    counts.values().forEach(row -> statuses.addAll(row.keySet()));
    out.print("| operation |");
    statuses.forEach(status -> out.printf(" %s |", name(status)));
    out.printf("%n|---|%s%n", "---:|".repeat(statuses.size()));
    counts.forEach(
        (operation, row) -> {
          out.printf("| %s |", operation);
          statuses.forEach(s -> out.printf(" %s |", row.containsKey(s) ? row.get(s) : ""));
          out.println();
        });
  }

  private static String name(int status) {
    return switch (status) {
      case CLOSED -> "closed";
      case WAITING -> "waits";
      default -> String.valueOf(status);
    };
  }
}
