package org.seminararchive.benchmark;

import java.util.Set;

/**
 * Prints different paths for a generated archive: {@code BenchmarkPaths filters|search <count>}.
 */
public final class BenchmarkPaths {
  private BenchmarkPaths() {}

  public static void main(String[] arguments) {
    BenchmarkRequests requests = new BenchmarkRequests(Vocabulary.read(), 1);
    int count = Integer.parseInt(arguments[1]);
    Set<String> paths =
        switch (arguments[0]) {
          case "filters" -> requests.filtered(count);
          case "search" -> requests.words(count);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    paths.forEach(System.out::println);
  }
}
