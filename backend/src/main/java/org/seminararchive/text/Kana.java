package org.seminararchive.text;

/** Kana folding: すぱーす matches スパース. All methods keep the length. */
public final class Kana {
  private static final int DISTANCE = 'ァ' - 'ぁ';

  /** Small kana, kana of the same sound, and their usual forms. */
  private static final String OTHER = "ぁぃぅぇぉゃゅょっゎぢづを";

  private static final String USUAL = "あいうえおやゆよつわじずお";
  private static final String CLEAR = "かきくけこさしすせそたちつてとはひふへほ";
  private static final String REPETITION = "々ゝゞヽヾ";

  private Kana() {}

  /** Replaces katakana by hiragana. */
  public static String hiragana(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - DISTANCE) : c);
    }
    return folded.toString();
  }

  /** Replaces hiragana by katakana. */
  public static String katakana(String text) {
    var folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + DISTANCE : c)));
    return folded.toString();
  }

  /**
   * Also replaces small kana, which old texts print large (キヤノン), kana of the same sound (しづか, しずか)
   * and iteration marks (佐々木, 佐佐木).
   */
  public static String sound(String text) {
    var folded = new StringBuilder(hiragana(text));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int other = OTHER.indexOf(c);
      if (other >= 0) {
        folded.setCharAt(i, USUAL.charAt(other));
      } else if (i > 0 && REPETITION.indexOf(c) >= 0) {
        folded.setCharAt(i, repeated(folded.charAt(i - 1), c));
      }
    }
    return folded.toString();
  }

  private static char repeated(char before, char mark) {
    boolean voiced = mark == 'ゞ' || mark == 'ヾ';
    if (Character.isSurrogate(before)) {
      return mark;
    }
    // A voiced kana follows its clear one.
    return voiced && CLEAR.indexOf(before) >= 0 ? (char) (before + 1) : before;
  }

  /** True if the text consists of kana only. */
  public static boolean isKana(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヶ' || c == 'ー');
  }
}
