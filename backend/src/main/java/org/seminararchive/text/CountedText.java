package org.seminararchive.text;

/** A text that counts how often a character of it is looked at, and ends that at a bound. */
final class CountedText implements CharSequence {
  /** Looks per character. The longest list of alternatives here has about a hundred. */
  private static final long LOOKS = 500;

  /** Looks at a text of any length. */
  private static final long ALWAYS = 100_000;

  private final String text;
  private long left;

  CountedText(CharSequence text) {
    this.text = text.toString();
    this.left = ALWAYS + LOOKS * this.text.length();
  }

  /**
   * @throws TextTooComplex at the bound
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
