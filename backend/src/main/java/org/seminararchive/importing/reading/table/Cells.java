package org.seminararchive.importing.reading.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;

/** What stands in the columns of a row, or of several rows that belong together. */
interface Cells {
  LinearPattern SPACES = LinearPattern.compile("\\s+");

  /** A line end with the spaces around it. */
  LinearPattern LINE_END = LinearPattern.compile("(?<!\\s)[^\\S\\n]*+\\n\\s*+");

  /** What a cell says; empty if it says nothing, or that it will say something later. */
  Optional<String> text(Column column);

  /** Tells that a cell is not understood. The code's words get the column's name and the cell. */
  void refuse(Column column, String code, Object... more);

  /** The same with widths that do not count, and in one line: as dates and words are compared. */
  default Optional<String> folded(Column column) {
    return text(column)
        .map(text -> SPACES.replaceAll(UnicodeForm.nfkc(text), " "))
        .map(String::strip);
  }

  /** A text in the language of its letters. */
  default LocalizedText localized(Column column, int most) {
    return bounded(column, most).map(Cells::localized).orElse(null);
  }

  /** A text of one line, in whichever languages there are columns. */
  default LocalizedText line(Column column, Column japanese, Column english, int most) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    bounded(japanese, most).ifPresent(text -> byLanguage.put("ja", oneLine(text)));
    bounded(english, most).ifPresent(text -> byLanguage.put("en", oneLine(text)));
    return byLanguage.isEmpty() ? line(column, most) : new LocalizedText(byLanguage);
  }

  default LocalizedText line(Column column, int most) {
    return bounded(column, most).map(text -> localized(oneLine(text))).orElse(null);
  }

  /** A word of the API, or one that means the same; {@code null} for none. */
  default <E extends Enum<E>> E word(Column column, Class<E> words, Map<String, E> also) {
    Optional<String> said = folded(column).map(text -> text.toLowerCase(Locale.ROOT));
    if (said.isEmpty()) {
      return null;
    }
    for (E each : words.getEnumConstants()) {
      if (each.name().equals(said.get())) {
        return each;
      }
    }
    E meant = also.get(said.get());
    if (meant == null) {
      refuse(column, "unknown-word", String.join(", ", names(words)));
    }
    return meant;
  }

  private Optional<String> bounded(Column column, int most) {
    Optional<String> text = text(column);
    if (text.isPresent() && text.get().length() > most) {
      refuse(column, "cell-too-long", most);
      return Optional.empty();
    }
    return text;
  }

  static LocalizedText localized(String text) {
    return LocalizedText.of(language(text), text);
  }

  private static String language(String text) {
    boolean japanese =
        text.codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .anyMatch(
                script ->
                    script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
    return japanese ? "ja" : "en";
  }

  private static String oneLine(String text) {
    return LINE_END.replaceAll(text, " ");
  }

  private static <E extends Enum<E>> java.util.List<String> names(Class<E> words) {
    return java.util.Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }
}
