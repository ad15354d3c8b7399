package org.seminararchive.search;

/** Kana folding: what is written スパース is found as すぱーす. */
final class Kana {
  private static final int DISTANCE = 'ァ' - 'ぁ';

  private Kana() {}

  /** The text with every katakana as hiragana, of the same length. */
  static String hiragana(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - DISTANCE) : c);
    }
    return folded.toString();
  }

  /** Whether a text is kana and nothing else. */
  static boolean only(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ' || c == 'ー');
  }
}
