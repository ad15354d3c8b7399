package org.seminararchive.text;

import java.util.List;

/** Order of kana in dictionaries (五十音順, JIS X 4061), and its rows. */
public final class KanaOrder {
  private static final List<String> ROWS =
      List.of(
          "あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ", "まみむめも", "やゆよ", "らりるれろ", "わゐゑをん");
  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String LARGE = "あいうえおつやゆよわかけ";
  private static final String REPETITION = "ゝゞヽヾ";

  private KanaOrder() {}

  /**
   * First level of the order: without voicing, size and kind of kana; a long vowel mark counts as
   * its vowel. Texts that differ only in these are ordered by {@link Kana#hiragana}.
   */
  public static String base(String kana) {
    var base = new StringBuilder(Kana.hiragana(kana));
    for (int i = 0; i < base.length(); i++) {
      char c = UnicodeForm.nfd(String.valueOf(base.charAt(i))).charAt(0);
      int small = SMALL.indexOf(c);
      if (small >= 0) {
        c = LARGE.charAt(small);
      } else if (i > 0 && c == 'ー') {
        c = vowel(base.charAt(i - 1));
      } else if (i > 0 && REPETITION.indexOf(c) >= 0) {
        c = base.charAt(i - 1);
      }
      base.setCharAt(i, c);
    }
    return base.toString();
  }

  /** First kana of the row of a kana: か for ぎ; {@code null} for other characters. */
  public static String row(char kana) {
    char base = base(String.valueOf(kana)).charAt(0);
    return ROWS.stream()
        .filter(row -> row.indexOf(base) >= 0)
        .map(row -> row.substring(0, 1))
        .findFirst()
        .orElse(null);
  }

  private static char vowel(char base) {
    for (String row : ROWS) {
      int column = row.indexOf(base);
      if (column >= 0) {
        String vowels =
            switch (row.charAt(0)) {
              case 'や' -> "あうお";
              case 'わ' -> "あいえおん";
              default -> "あいうえお";
            };
        return vowels.charAt(column);
      }
    }
    return base;
  }
}
