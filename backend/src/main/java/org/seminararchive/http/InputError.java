package org.seminararchive.http;

import java.util.List;

/**
 * One thing that is wrong with what a client sent. Its words are chosen when the answer is written,
 * in the client's language.
 *
 * @param parameter the query parameter or header, or {@code null}
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code null}
 * @param line line of a body that has lines, from 1, or {@code null}
 * @param code stable machine code, also the key of its message
 * @param value what was sent, for the message
 * @param allowed what would have been accepted, if that can be listed; otherwise empty
 */
public record InputError(
    String parameter,
    String pointer,
    Integer line,
    String code,
    String value,
    List<String> allowed) {
  private static final int LONGEST_POINTER = 200;

  /** Whatever a client chose is shortened: it is told again, in words. */
  public InputError {
    parameter = parameter == null ? null : PlainText.excerpt(parameter);
    pointer = pointer == null ? null : PlainText.excerpt(pointer, LONGEST_POINTER);
    value = PlainText.excerpt(value);
  }

  public static InputError ofParameter(
      String parameter, String code, String value, List<String> allowed) {
    return new InputError(parameter, null, null, code, value, allowed);
  }

  /** An error in a body, at a JSON Pointer. */
  public static InputError at(String pointer, String code, String value) {
    return at(pointer, code, value, List.of());
  }

  /** An error in a body, at a JSON Pointer, with what would have been accepted there. */
  public static InputError at(String pointer, String code, String value, List<String> allowed) {
    return new InputError(null, pointer, null, code, value, allowed);
  }

  /** The words for a log or a command line. */
  public String inEnglish() {
    return in("en");
  }

  /** The words in a language, {@code ja} or {@code en}. */
  public String in(String language) {
    return in(ProblemWords.bestFor(language));
  }

  String in(ProblemWords words) {
    return words.error(code, where(), value, allowed);
  }

  /** The words of an answer that has the list of allowed values beside them. */
  String brief(ProblemWords words) {
    return words.briefError(code, where(), value, allowed);
  }

  private String where() {
    return parameter != null ? parameter : pointer;
  }

  /** The same error seen from a document that holds the erroneous one at {@code prefix}. */
  public InputError under(String prefix) {
    return new InputError(parameter, prefix + pointer, line, code, value, allowed);
  }

  /** The same error in the document that stands on a line of the body. */
  public InputError onLine(int number) {
    return new InputError(parameter, pointer, number, code, value, allowed);
  }
}
