package org.seminararchive.feed;

/**
 * Protects against CSV injection (OWASP): a cell that looks like a formula is prefixed with an
 * apostrophe, the spreadsheet notation for text.
 */
final class TableCell {
  /** Separator of several values in one cell. */
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
