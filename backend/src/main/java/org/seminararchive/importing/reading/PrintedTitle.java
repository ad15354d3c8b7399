package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * The parts of a printed title: 「深層学習と重力」（Deep learning and gravity）（英語講演）.
 *
 * @param text the title itself, in one language or two
 * @param remarks behind the title, in order
 * @param language of the talk as stated in a remark behind the title
 */
record PrintedTitle(LocalizedText text, List<String> remarks, Optional<String> language) {
  private static final LinearPattern QUOTED =
      LinearPattern.compile("[「『]([^「」『』]+)[」』]|[“\"]([^“”\"]+)[”\"]");
  private static final LinearPattern TRANSLATED =
      LinearPattern.compile("(?<title>.+?) ?[(\\[【](?<other>[^()\\[\\]【】]++)[)\\]】]");

  /** A title and its translation with a sign between them, or in quotation marks. */
  private static final LinearPattern BESIDE =
      LinearPattern.compile(
          "[「『]?(?<title>(?:(?! [-─~])[^/|「」『』])++)[」』]? ?(?<=[ 」』])(?:[/|]|(?<dash>[-─~]{1,2})|(?=[“\"(])) ?[“\"(]?(?<other>[^/|“”\"─~]+?)(?<end> ?[-─~”\")]{1,2})?");

  private static final LinearPattern REMARK_BEHIND =
      LinearPattern.compile("(?<title>.+?) ?(?<remark>\\((?=[^()]*https?://)[^()]*+\\))");
  private static final LinearPattern LANGUAGE_BEHIND =
      LinearPattern.compile("(?<title>.+?) ?[(【](?<said>[^()【】]{2,30})[)】]");
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_CHARACTERS = 8;
  private static final int LONGEST = 2000;

  /**
   * @param printed not empty
   * @param translation from a separate line in another language; may be empty
   */
  static PrintedTitle of(String printed, String translation) {
    Matcher quoted = QUOTED.matcher(printed);
    String whole =
        !quoted.matches()
            ? printed
            : (quoted.group(1) == null ? quoted.group(2) : quoted.group(1)).strip();
    if (whole.length() > LONGEST) {
      return new PrintedTitle(Script.localized(whole), List.of(), Optional.empty());
    }
    List<String> remarks = new ArrayList<>();
    Matcher behind = LANGUAGE_BEHIND.matcher(Script.folded(whole));
    Optional<String> language =
        behind.matches() ? StatedLanguage.in(behind.group("said")) : Optional.empty();
    if (language.isPresent()) {
      remarks.add(whole.substring(behind.end("title")).strip());
      whole = whole.substring(0, behind.end("title")).strip();
    }
    if (!translation.isEmpty()) {
      return new PrintedTitle(two(whole, translation), remarks, language);
    }
    Matcher remark = REMARK_BEHIND.matcher(Script.folded(whole));
    if (remark.matches()) {
      remarks.add(0, whole.substring(remark.start("remark"), remark.end("remark")));
      whole = whole.substring(0, remark.end("title"));
    }
    return new PrintedTitle(languages(whole), remarks, language);
  }

  /** The title, and the one in the other language behind it in brackets. */
  private static LocalizedText languages(String whole) {
    Matcher translated = TRANSLATED.matcher(Script.folded(whole));
    boolean inBrackets = translated.matches();
    Matcher beside = BESIDE.matcher(Script.folded(whole));
    if (!inBrackets
        && beside.matches()
        && (beside.group("dash") == null || beside.group("end") != null)) {
      translated = beside;
    } else if (!inBrackets) {
      return Script.localized(whole);
    }
    String first = whole.substring(translated.start("title"), translated.end("title"));
    String other = whole.substring(translated.start("other"), translated.end("other"));
    boolean english =
        Script.hasJapanese(first)
            && !Script.hasJapanese(other)
            && other.split(" ").length >= FEWEST_WORDS;
    boolean japanese =
        !Script.hasJapanese(first)
            && Script.hasJapanese(other)
            && (other.length() >= FEWEST_CHARACTERS
                || other.length() > FEWEST_WORDS && first.split(" ").length >= FEWEST_WORDS);
    return english || japanese ? two(first.strip(), other.strip()) : Script.localized(whole);
  }

  /** A text and its translation, which may be empty; {@code null} if both are. */
  static LocalizedText two(String text, String other) {
    if (other.isEmpty()) {
      return Script.localized(text);
    }
    Map<String, String> both = new LinkedHashMap<>();
    both.put(Script.language(text), text);
    both.put(Script.language(other), other);
    return new LocalizedText(both);
  }
}
