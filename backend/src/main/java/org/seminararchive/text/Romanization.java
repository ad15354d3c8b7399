package org.seminararchive.text;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.ja.util.ToStringUtil;

/** Japanese in Latin letters, and comparison of its spellings. */
public final class Romanization {
  /** A spelling of Latin letters and its normalized form. */
  private record Spelling(LinearPattern written, String compared) {
    static Spelling of(String written, String compared) {
      return new Spelling(LinearPattern.compile(written), compared);
    }
  }

  /** In order of application. */
  private static final List<Spelling> SPELLINGS =
      List.of(
          Spelling.of("[^a-z]", ""),
          Spelling.of("oh(?![aeiouy])", "o"),
          Spelling.of("o[ou]", "o"),
          Spelling.of("uu", "u"),
          Spelling.of("m(?=[bmp])", "n"),
          Spelling.of("sh|sy", "s"),
          Spelling.of("ch|ty|ts|tch", "t"),
          Spelling.of("jy|zy|j|dz", "z"),
          Spelling.of("f", "h"));

  private Romanization() {}

  /** Normalizes romanization variants: Ohtsuki, Ōtsuki, Ootuki; Shoji, Syouzi. */
  public static String key(String latin) {
    String key = UnicodeForm.nfd(latin).toLowerCase(Locale.ROOT);
    for (Spelling each : SPELLINGS) {
      key = each.written().replaceAll(key, each.compared());
    }
    return key;
  }

  /** Hepburn romanization of hiragana, with doubled long vowels. */
  public static String of(String hiragana) {
    return ToStringUtil.getRomanization(Kana.katakana(hiragana));
  }
}
