package org.seminararchive.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Vocabulary of generated archives, from {@code benchmark/vocabulary.yaml}, so that measurements do
 * not depend on the real archive. Names are pairs of kanji and romaji; other lists are by language.
 */
record Vocabulary(
    List<List<String>> familyNames,
    List<List<String>> givenNames,
    List<String> latinFirst,
    List<String> latinLast,
    Map<String, List<String>> institutions,
    List<String> venues,
    Map<String, List<String>> properties,
    Map<String, List<String>> subjects,
    Map<String, List<String>> methods,
    Map<String, List<String>> titles,
    Map<String, List<String>> sentences,
    Rare rare) {

  /** Parts of rare words, each of which occurs in a few talks only. */
  record Rare(
      String kanji,
      List<String> prefixes,
      List<String> roots,
      List<String> suffixes,
      List<String> elements) {}

  static Vocabulary read() {
    try (InputStream yaml = Vocabulary.class.getResourceAsStream("/benchmark/vocabulary.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, Vocabulary.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
