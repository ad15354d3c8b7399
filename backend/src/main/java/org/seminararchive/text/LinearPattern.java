package org.seminararchive.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression for texts that come from outside. Java's engine goes back and forth in a
 * text, which can take time that grows with its square or worse; here the characters that a match
 * looks at are counted, so that its time is linear in the length of the text for every expression
 * and every text. The expressions are written so that the bound is never met; it is met by mistakes
 * in them only.
 *
 * <p>Recursion is not counted: a repeated group with alternatives is written possessively, {@code
 * (?:a|b)*+}, because the engine then does not use the stack.
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

  /** A literal text as a part of an expression. */
  public static String quote(String literal) {
    return Pattern.quote(literal);
  }

  /**
   * All matches that the matcher finds share one count.
   *
   * @return a matcher, whose methods throw {@link TextTooComplex} at the bound
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
   * @param replacement with the references of {@link Matcher#replaceAll(String)}
   */
  public String replaceAll(CharSequence text, String replacement) {
    return matcher(text).replaceAll(replacement);
  }

  /** The pieces between matches; empty ones at the end are left out. */
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
