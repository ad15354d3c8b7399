package org.seminararchive.http;

import java.util.List;
import java.util.Locale;
import org.seminararchive.text.MessageBundle;

/** Texts of problems in all languages of the API. The default is English. */
public final class ProblemWords {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

  /** Maximum length of the header; browsers send about 40 characters. */
  private static final int LONGEST = 500;

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_LIST = 100;
  private static final String ELLIPSIS = "…";

  private final MessageBundle words;

  private ProblemWords(Locale locale) {
    this.words = new MessageBundle("problems", locale);
  }

  /**
   * @param acceptLanguage value of {@code Accept-Language} (RFC 9110, section 12.5.4); may be
   *     {@code null} or malformed
   */
  public static ProblemWords bestFor(String acceptLanguage) {
    // Parsing takes quadratic time.
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
    return words.locale();
  }

  String title(ProblemCode problem) {
    return words.text(problem.code() + ".title");
  }

  String detail(ProblemCode problem, String subject) {
    return words.say(problem.code() + ".detail", PlainText.excerpt(subject, LONGEST_SUBJECT));
  }

  /** Explanation of a problem, without a subject. */
  String meaning(ProblemCode problem) {
    return words.say(problem.code() + ".detail", ELLIPSIS);
  }

  /** Explanation of an error, without a place. */
  String meaning(String errorCode) {
    return words.say("error." + errorCode, ELLIPSIS, ELLIPSIS, ELLIPSIS);
  }

  /** Codes of all errors. */
  static List<String> errorCodes() {
    return bestFor("en").words.keys().stream()
        .filter(key -> key.startsWith("error."))
        .map(key -> key.substring("error.".length()))
        .sorted()
        .toList();
  }

  /** With all allowed values, for readers of the text only. */
  String error(String code, String where, String value, List<String> allowed) {
    return words.say("error." + code, where, value, String.join(", ", allowed));
  }

  /** For a response that also lists the allowed values. */
  String briefError(String code, String where, String value, List<String> allowed) {
    String list = String.join(", ", allowed);
    String shown = list.length() > LONGEST_LIST ? words.text("see-allowed") : list;
    return words.say("error." + code, where, value, shown);
  }

  /** Number of errors that are not listed. */
  String moreErrors(int number) {
    return words.say("error.more-errors", number);
  }

  /** Reason of an inferred value. */
  public String inference(String code, Object value) {
    return words.say("inferred." + code, String.valueOf(value));
  }
}
