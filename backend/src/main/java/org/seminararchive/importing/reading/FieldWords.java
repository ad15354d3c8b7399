package org.seminararchive.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * The words for fields in labels of pages and headers of tables, from {@code importing/words.txt}.
 */
public final class FieldWords {
  private static final LinearPattern IGNORED =
      LinearPattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");
  private static final LinearPattern BETWEEN = LinearPattern.compile(" (?:=|\\|) ");

  /** No word and no name of a series is longer. */
  private static final int LONGEST = 200;

  private static final Map<String, List<String>> WORDS = read();

  private static final Map<String, String> VALUES = values();

  private FieldWords() {}

  /** The words of some fields on a page. */
  static List<String> ofPage(String... fields) {
    return Stream.of(fields).flatMap(field -> WORDS.get(field).stream()).toList();
  }

  /** The words of a column, with its own name. */
  public static List<String> ofColumn(String name) {
    return Stream.of(List.of(name), words(name), words(name + "+")).flatMap(List::stream).toList();
  }

  /** The word of the API for a value of a column: 延期 is {@code postponed}. */
  public static Optional<String> value(String column, String word) {
    return Optional.ofNullable(VALUES.get(column + "." + key(word)));
  }

  /** Equal for a word in another width, case or punctuation. */
  public static String key(String word) {
    return word.length() > LONGEST
        ? word
        : IGNORED.replaceAll(UnicodeForm.nfkc(word).toLowerCase(Locale.ROOT), "");
  }

  private static List<String> words(String field) {
    return WORDS.getOrDefault(field, List.of());
  }

  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    WORDS.forEach(
        (name, words) -> {
          int dot = name.indexOf('.') + 1;
          words.forEach(
              word -> values.put(name.substring(0, dot) + key(word), name.substring(dot)));
        });
    return values;
  }

  private static Map<String, List<String>> read() {
    try (InputStream table = FieldWords.class.getResourceAsStream("/importing/words.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(BETWEEN::split)
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words[0], words -> Arrays.asList(words).subList(1, words.length)));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of words for fields could not be read", e);
    }
  }
}
