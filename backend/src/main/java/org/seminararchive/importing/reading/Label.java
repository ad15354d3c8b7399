package org.seminararchive.importing.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seminararchive.text.LinearPattern;

/** The labels of a page: the word before a colon. */
enum Label {
  WHEN("when", "date", "startTime"),
  SPEAKER("speakers"),
  PANELIST("panelists"),
  CONTRIBUTOR("contributors"),
  CHAIR("chair"),
  VENUE("venue", "labelsOfVenues"),
  STREAM("streamingVenue"),
  ZONE("timeZone"),
  TITLE("title", "labelsOfTitles"),
  ABSTRACT("abstract"),
  LANGUAGE("language"),
  AFFILIATION("affiliations"),
  MATERIAL("materials", "slides", "video"),
  CO_HOST("labelsOfCoHosts"),
  /** Private: never read. */
  MEETING("meeting"),
  PANEL("panel"),
  REFERENCES("references"),
  REMARKS("remarks");

  private static final Map<String, Label> BY_WORD = new HashMap<>();

  static {
    for (Label label : values()) {
      label.words.forEach(word -> BY_WORD.putIfAbsent(FieldWords.key(word), label));
    }
  }

  /** All words, the longest first, as alternatives of an expression. */
  static final String WORDS =
      Arrays.stream(values())
          .flatMap(label -> label.words.stream())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Label::spaced)
          .collect(Collectors.joining("|"));

  /** UTF-16 units of the longest label with its ornaments. */
  private static final int LONGEST = 40;

  private final List<String> words;

  Label(String... fields) {
    this.words = FieldWords.ofPage(fields);
  }

  /** True if a line is a label without a colon. */
  static boolean isWord(String text) {
    return of(text).isPresent();
  }

  /** Label of a text without a colon. */
  static Optional<Label> of(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(BY_WORD.get(FieldWords.key(text)));
  }

  /** Matches Japanese words with spaces between the characters: 概　要. */
  private static String spaced(String word) {
    return Script.hasJapanese(word)
        ? word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ?"))
        : LinearPattern.quote(word);
  }
}
