package org.seminararchive.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;

/** Titles and honorifics by kind, from {@code speaker/titles.txt}. */
final class TitleTable {
  private static final Map<String, Set<String>> WORDS = read();

  private TitleTable() {}

  /** True for a word of the kind, without regard to case; an added full stop does not matter. */
  static boolean has(String kind, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> known = WORDS.get(kind);
    return known.contains(lower)
        || lower.endsWith(".") && known.contains(lower.substring(0, lower.length() - 1));
  }

  /** An expression for one of the words of some kinds, the longest first. */
  static String oneOf(String... kinds) {
    return Arrays.stream(kinds)
        .flatMap(kind -> WORDS.get(kind).stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(LinearPattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Map<String, Set<String>> read() {
    try (InputStream table = TitleTable.class.getResourceAsStream("/speaker/titles.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(
              Collectors.groupingBy(
                  words -> words[0],
                  Collectors.flatMapping(
                      words -> Stream.of(words).skip(1), Collectors.toUnmodifiableSet())));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of titles could not be read", e);
    }
  }
}
