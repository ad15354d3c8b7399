package org.seminararchive.text;

/** Thrown if matching a text exceeds the limit of {@link LinearPattern}. */
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

  /** Beginning of the text, for the error message: at most 60 UTF-16 units. */
  public String beginning() {
    return beginning;
  }
}
