package org.seminararchive.importing.command;

import java.util.regex.Pattern;

/**
 * Text of a page or of a server as a terminal may have it: without the characters by which it could
 * be told to do something.
 */
final class PlainText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");

  private PlainText() {}

  static String of(String text) {
    return CONTROL.matcher(text).replaceAll("");
  }
}
