package org.seminararchive.importing.reading;

import java.util.Optional;

/**
 * The first text in Japanese quotation marks, up to the last closing mark that can belong to it:
 * 「深層学習の「深さ」」.
 *
 * @param start of the opening mark
 * @param end behind the closing mark
 */
record Quotation(String text, int start, int end) {
  private static final int LONGEST = 600;

  static Optional<Quotation> in(String text) {
    int close = -1;
    for (int open = 0; open < text.length(); open++) {
      if ("「『".indexOf(text.charAt(open)) < 0) {
        continue;
      }
      close = nextClosing(text, Math.max(close, open + 2));
      if (close < 0) {
        return Optional.empty();
      }
      if (close <= open + 1 + LONGEST) {
        int end = Math.min(text.length() - 1, open + 1 + LONGEST);
        while (!isClosing(text.charAt(end))) {
          end--;
        }
        return Optional.of(new Quotation(text.substring(open + 1, end), open, end + 1));
      }
    }
    return Optional.empty();
  }

  private static int nextClosing(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (isClosing(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isClosing(char c) {
    return "」』".indexOf(c) >= 0;
  }
}
