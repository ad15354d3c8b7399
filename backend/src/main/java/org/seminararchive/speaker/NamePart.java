package org.seminararchive.speaker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.text.Romanization;
import org.seminararchive.text.WordReadings;
import org.seminararchive.text.WordReadings.ReadWord;
import org.seminararchive.text.WordReadings.WordReading;

/** Readings of the two parts of a Japanese name. */
enum NamePart {
  FAMILY("姓"),
  GIVEN("名");

  /** Cost of a part that is not in the dictionary, higher than that of any word. */
  static final int UNKNOWN = 100_000;

  /** Upper bound of readings that are compared with a romanization. */
  private static final int MOST = 100;

  private final String partOfSpeech;

  NamePart(String part) {
    partOfSpeech = "名詞-固有名詞-人名-" + part;
  }

  /** Low for a frequent name. Two characters are the usual length of either part. */
  int cost(String text) {
    int length = Math.abs(text.codePointCount(0, text.length()) - 2);
    return listed(text).map(WordReading::cost).findFirst().orElse(UNKNOWN) + 1000 * length;
  }

  /**
   * The most probable reading in hiragana.
   *
   * @param key of the romanized name (see {@link Romanization#key}), if it is known
   */
  String reading(String text, Optional<String> key) {
    return key.flatMap(wanted -> possible(text).filter(r -> keyOf(r).equals(wanted)).findFirst())
        .or(() -> listed(text).map(WordReading::kana).findFirst())
        .orElseGet(() -> joined(text));
  }

  /** True if the dictionary contains the text as this part of a name. */
  boolean isListed(String text) {
    return listed(text).findFirst().isPresent();
  }

  /** True if a possible reading of the text has this romanization. */
  boolean isReadAs(String text, String key) {
    return possible(text).anyMatch(reading -> keyOf(reading).equals(key));
  }

  private static String keyOf(String kana) {
    return Romanization.key(Romanization.of(kana));
  }

  private Stream<WordReading> listed(String text) {
    return WordReadings.of(text).stream().filter(r -> r.partOfSpeech().equals(partOfSpeech));
  }

  private Stream<String> possible(String text) {
    Stream<String> whole = WordReadings.of(text).stream().map(WordReading::kana);
    return Stream.of(whole, Stream.of(joined(text)), byCharacter(text)).flatMap(s -> s);
  }

  private static Stream<String> byCharacter(String text) {
    List<String> readings = List.of("");
    for (String character : characters(text)) {
      Set<String> each =
          WordReadings.of(character).stream().map(WordReading::kana).collect(Collectors.toSet());
      readings =
          readings.stream()
              .flatMap(before -> each.stream().map(before::concat))
              .limit(MOST)
              .toList();
    }
    return readings.stream();
  }

  private String joined(String text) {
    return WordReadings.words(text).stream().map(this::word).collect(Collectors.joining());
  }

  private String word(ReadWord word) {
    return listed(word.text())
        .map(WordReading::kana)
        .findFirst()
        .or(() -> Optional.ofNullable(word.usual()))
        .orElseGet(
            () ->
                characters(word.text()).stream()
                    .map(NamePart::character)
                    .collect(Collectors.joining()));
  }

  private static String character(String character) {
    return WordReadings.of(character).stream().map(WordReading::kana).findFirst().orElse(character);
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
