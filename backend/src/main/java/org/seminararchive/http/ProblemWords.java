package org.seminararchive.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of problems in the languages the API speaks. English is the default. */
public final class ProblemWords {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

  /** Characters of the header; browsers send about 40. */
  private static final int LONGEST = 500;

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_LIST = 100;
  private static final String ELLIPSIS = "…";

  private final ResourceBundle words;
  private final Locale locale;

  private ProblemWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "messages.problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @param acceptLanguage the header (RFC 9110, section 12.5.4), may be {@code null} or nonsense
   */
  public static ProblemWords bestFor(String acceptLanguage) {
    // Parsing takes time that grows with the square of the number of ranges.
    boolean usable = acceptLanguage != null && acceptLanguage.length() <= LONGEST;
    try {
      List<Locale.LanguageRange> ranges =
          Locale.LanguageRange.parse(usable ? acceptLanguage : "en");
      Locale best = Locale.lookup(ranges, SPOKEN);
      return new ProblemWords(best == null ? Locale.ENGLISH : best);
    } catch (IllegalArgumentException e) {
      return new ProblemWords(Locale.ENGLISH);
    }
  }

  Locale locale() {
    return locale;
  }

  String title(ProblemCode problem) {
    return words.getString(problem.code() + ".title");
  }

  String detail(ProblemCode problem, String subject) {
    return say(problem.code() + ".detail", PlainText.excerpt(subject, LONGEST_SUBJECT));
  }

  /** What a problem means, whatever it is about. */
  String meaning(ProblemCode problem) {
    return say(problem.code() + ".detail", ELLIPSIS);
  }

  /** What an error means, wherever it is. */
  String meaning(String errorCode) {
    return say("error." + errorCode, ELLIPSIS, ELLIPSIS, ELLIPSIS);
  }

  /** The codes of all errors inside a problem. */
  static List<String> errorCodes() {
    return bestFor("en").words.keySet().stream()
        .filter(key -> key.startsWith("error."))
        .map(key -> key.substring("error.".length()))
        .sorted()
        .toList();
  }

  /** With everything that is allowed, for readers who see only the words. */
  String error(String code, String where, String value, List<String> allowed) {
    return say("error." + code, where, value, String.join(", ", allowed));
  }

  /** For an answer in which a longer list of allowed values stands beside the words. */
  String briefError(String code, String where, String value, List<String> allowed) {
    String list = String.join(", ", allowed);
    String shown = list.length() > LONGEST_LIST ? words.getString("see-allowed") : list;
    return say("error." + code, where, value, shown);
  }

  /** How many errors are not listed. */
  String moreErrors(int number) {
    return say("error.more-errors", number);
  }

  /** Why something was written that nobody sent. */
  public String inference(String code, Object value) {
    return say("inferred." + code, String.valueOf(value));
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }
}
