package org.seminararchive.search;

/** Kana folding: すぱーす matches スパース. */
final class Kana {
  private static final int DISTANCE = 'ァ' - 'ぁ';

  private Kana() {}

  /** Replaces katakana by hiragana; keeps the length. */
  static String hiragana(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - DISTANCE) : c);
    }
    return folded.toString();
  }

  /** True if the text consists of kana only. */
  static boolean isKana(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ' || c == 'ー');
  }
}
