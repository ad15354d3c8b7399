package org.seminararchive.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expression with linear running time, for untrusted texts. {@link Pattern} backtracks,
 * which can take quadratic or exponential time; here the characters read by a match are counted and
 * limited in proportion to the length of the text. Correct expressions never reach the limit.
 *
 * <p>Recursion depth is not limited: a repeated group with alternatives needs a possessive
 * quantifier, {@code (?:a|b)*+}, to not use the stack.
 */
public final class LinearPattern {
  private final Pattern pattern;

  private LinearPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @param regex in the syntax of {@link Pattern}
   */
  public static LinearPattern compile(String regex) {
    return new LinearPattern(Pattern.compile(regex));
  }

  /** Escapes a literal text for use in an expression. */
  public static String quote(String literal) {
    return Pattern.quote(literal);
  }

  /**
   * The limit applies to all matches of the matcher together.
   *
   * @return a matcher whose methods throw {@link TextTooComplex} at the limit
   */
  public Matcher matcher(CharSequence text) {
    return pattern.matcher(new CountedText(text));
  }

  /** True if the whole text matches. */
  public boolean matches(CharSequence text) {
    return matcher(text).matches();
  }

  /** True if a part of the text matches. */
  public boolean occursIn(CharSequence text) {
    return matcher(text).find();
  }

  /**
   * @param replacement with group references as in {@link Matcher#replaceAll(String)}
   */
  public String replaceAll(CharSequence text, String replacement) {
    return matcher(text).replaceAll(replacement);
  }

  /** The pieces between matches, without trailing empty ones. */
  public String[] split(CharSequence text) {
    return split(text, 0);
  }

  /**
   * @param limit as in {@link Pattern#split(CharSequence, int)}
   */
  public String[] split(CharSequence text, int limit) {
    return pattern.split(new CountedText(text), limit);
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
