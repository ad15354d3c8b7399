package org.seminararchive.text;

/** Thrown where a text would take more time than its length justifies. */
public class TextTooComplex extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  private final String beginning;

  TextTooComplex(String text) {
    super("a text of " + text.length() + " characters takes too long to match");
    int end = Math.min(SHOWN, text.length());
    boolean half = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    this.beginning = text.substring(0, half ? end - 1 : end);
  }

  /** The beginning of the text, by which somebody can find it: 60 UTF-16 units at most. */
  public String beginning() {
    return beginning;
  }
}
