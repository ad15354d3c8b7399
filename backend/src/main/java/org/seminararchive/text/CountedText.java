package org.seminararchive.text;

/**
 * Character sequence that limits the number of character reads, and thereby the time of a regular
 * expression.
 */
final class CountedText implements CharSequence {
  /**
   * Reads per character of the text. The longest list of alternatives in this code base has about a
   * hundred.
   */
  private static final long LOOKS = 500;

  /** Reads granted whatever the length of the text. */
  private static final long ALWAYS = 100_000;

  private final String text;
  private long left;

  CountedText(CharSequence text) {
    this.text = text.toString();
    this.left = ALWAYS + LOOKS * this.text.length();
  }

  /**
   * @throws TextTooComplex if the limit is exceeded
   */
  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TextTooComplex(text);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public String subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
