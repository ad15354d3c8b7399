package org.seminararchive.text;

/** Replaces characters that XML does not permit (XML 1.0, section 2.2). */
public final class XmlText {
  private static final LinearPattern NOT_XML =
      LinearPattern.compile(
          "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** The text with U+FFFD instead of characters that XML does not permit. */
  public static String carried(String text) {
    return NOT_XML.replaceAll(text, "\uFFFD");
  }
}
