package org.seminararchive.http;

import java.util.List;

/**
 * An error in the input. The text is created when the response is written, in the client's
 * language.
 *
 * @param parameter query parameter or header, or {@code null}
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code null}
 * @param line line of a line-based body, from 1, or {@code null}
 * @param code stable machine-readable code, also the key of the text
 * @param value value that was sent, for the text
 * @param allowed allowed values if they can be listed; otherwise empty
 */
public record InputError(
    String parameter,
    String pointer,
    Integer line,
    String code,
    String value,
    List<String> allowed) {
  private static final int LONGEST_POINTER = 200;

  /** Values of the client are shortened, because the text repeats them. */
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

  /** An error in a body, at a JSON Pointer, with the allowed values. */
  public static InputError at(String pointer, String code, String value, List<String> allowed) {
    return new InputError(null, pointer, null, code, value, allowed);
  }

  /** Text for logs and command lines. */
  public String inEnglish() {
    return in("en");
  }

  /** Text in a language, {@code ja} or {@code en}. */
  public String in(String language) {
    return in(ProblemWords.bestFor(language));
  }

  String in(ProblemWords words) {
    return words.error(code, where(), value, allowed);
  }

  /** Text for a response that also lists the allowed values. */
  String brief(ProblemWords words) {
    return words.briefError(code, where(), value, allowed);
  }

  private String where() {
    return parameter != null ? parameter : pointer;
  }

  /** Same error relative to an enclosing document, where the erroneous one is at {@code prefix}. */
  public InputError under(String prefix) {
    return new InputError(parameter, prefix + pointer, line, code, value, allowed);
  }

  /** Same error in a document on the given line of the body. */
  public InputError onLine(int number) {
    return new InputError(parameter, pointer, number, code, value, allowed);
  }
}
