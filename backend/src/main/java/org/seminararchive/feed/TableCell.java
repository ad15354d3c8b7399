package org.seminararchive.feed;

/**
 * A text that a spreadsheet program shows instead of computing it. A cell that begins like a
 * formula gets an apostrophe in front, the programs' own sign for text (OWASP, "CSV Injection").
 */
final class TableCell {
  /** Stands between several values of one cell. */
  static final String SEPARATOR = "; ";

  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private TableCell() {}

  /**
   * @param text may be {@code null}
   */
  static String of(Object text) {
    if (text == null) {
      return "";
    }
    String value = text.toString();
    return !value.isEmpty() && BEGINNINGS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
