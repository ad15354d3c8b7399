package org.seminararchive.text;

/** Texts from outside as XML can carry them (XML 1.0, section 2.2). */
public final class XmlText {
  private static final LinearPattern NOT_XML =
      LinearPattern.compile(
          "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** The same text with a replacement character for each that XML has no place for. */
  public static String carried(String text) {
    return NOT_XML.replaceAll(text, "\uFFFD");
  }
}
