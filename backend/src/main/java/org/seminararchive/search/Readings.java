package org.seminararchive.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.ja.util.ToStringUtil;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Possible readings of a Japanese name in kana and Latin letters: はしもと, Hashimoto and Koji all find
 * 橋本幸士. A name has several possible readings and only its bearer knows the right one, so they are
 * used for search and never displayed.
 */
final class Readings {
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

  private static final LinearPattern WORDS = LinearPattern.compile("[^\\p{L}\\p{M}']+");
  private static final Map<String, String> TWO_LETTERS =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
  private static final int MOST = 120;
  private static final int LONGEST = 3;
  private static final String CLEAR = "かきくけこさしすせそたちつてとはひふへほ";
  private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";

  private Readings() {}

  /** All readings of single and adjacent parts of the name. */
  static Set<String> of(String name) {
    var found = new LinkedHashSet<String>();
    List<Set<String>> pieces = pieces(name);
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = 0; from + length <= pieces.size(); from++) {
        Set<String> joined = Set.of("");
        for (Set<String> piece : pieces.subList(from, from + length)) {
          joined = join(joined, piece);
        }
        found.addAll(joined);
      }
    }
    var terms = new LinkedHashSet<String>(expanded(name));
    found.stream()
        .filter(r -> r.length() > 1)
        .limit(MOST)
        .forEach(
            reading -> {
              terms.add(Kana.sound(reading));
              terms.add(latin(reading));
            });
    return terms;
  }

  /** Normalizes romanization variants: Ohtsuki, Ōtsuki, Ootuki; Shoji, Syouzi. */
  static String key(String latin) {
    String key = UnicodeForm.nfd(latin).toLowerCase(Locale.ROOT);
    for (Spelling each : SPELLINGS) {
      key = each.written().replaceAll(key, each.compared());
    }
    return key;
  }

  /** Latin words whose letters are also written as two: Schroedinger for Schrödinger. */
  private static Set<String> expanded(String name) {
    var words = new LinkedHashSet<String>();
    for (String word : WORDS.split(UnicodeForm.nfc(name).toLowerCase(Locale.ROOT))) {
      String expanded = word;
      for (Map.Entry<String, String> letter : TWO_LETTERS.entrySet()) {
        expanded = expanded.replace(letter.getKey(), letter.getValue());
      }
      if (!expanded.equals(word)) {
        words.add(key(FoldedText.of(expanded).text()));
      }
    }
    return words;
  }

  private static String latin(String hiragana) {
    var katakana = new StringBuilder();
    hiragana.chars().forEach(c -> katakana.append((char) (c == 'ー' ? c : c + ('ァ' - 'ぁ'))));
    return key(ToStringUtil.getRomanization(katakana.toString()));
  }

  private static Set<String> join(Set<String> beginnings, Set<String> ends) {
    var joined = new LinkedHashSet<String>();
    for (String beginning : beginnings) {
      for (String end : ends) {
        joined.add(beginning + end);
        int voiced = CLEAR.indexOf(end.charAt(0));
        // The second part is often voiced (rendaku): 幸 (こう) and 士 (し) become こうじ.
        if (!beginning.isEmpty() && voiced >= 0) {
          joined.add(beginning + VOICED.charAt(voiced) + end.substring(1));
        }
        if (joined.size() >= MOST) {
          return joined;
        }
      }
    }
    return joined;
  }

  private static List<Set<String>> pieces(String name) {
    var pieces = new ArrayList<Set<String>>();
    try (var words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      words.setReader(new StringReader(FoldedText.of(name).text()));
      words.reset();
      var reading = words.addAttribute(ReadingAttribute.class);
      var word = words.addAttribute(CharTermAttribute.class);
      while (words.incrementToken()) {
        Set<String> known = new LinkedHashSet<>();
        if (reading.getReading() != null && Kana.isKana(reading.getReading())) {
          known.add(Kana.hiragana(reading.getReading()));
        } else if (Kana.isKana(word.toString())) {
          known.add(Kana.hiragana(word.toString()));
        }
        inDictionary(word.toString()).forEach(r -> known.add(Kana.hiragana(r)));
        if (!known.isEmpty()) {
          pieces.add(known);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a name in memory that could not be read", e);
    }
    return pieces;
  }

  /**
   * All readings of a word in the analyser's dictionary, in katakana; the analyser itself returns
   * only one. Empty for an unknown word.
   */
  private static Set<String> inDictionary(String word) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    TokenInfoFST words = dictionary.getFST();
    var arc = words.getFirstArc(new FST.Arc<>());
    var reader = words.getBytesReader();
    int entry = 0;
    var readings = new TreeSet<String>();
    try {
      for (int i = 0; i < word.length(); i++) {
        if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
          return readings;
        }
        entry += arc.output().intValue();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a dictionary in memory that could not be read", e);
    }
    if (!arc.isFinal()) {
      return readings;
    }
    var ids = new IntsRef();
    dictionary.lookupWordIds(entry + arc.nextFinalOutput().intValue(), ids);
    for (int i = 0; i < ids.length; i++) {
      String reading =
          dictionary.getReading(ids.ints[ids.offset + i], word.toCharArray(), 0, word.length());
      if (reading != null && Kana.isKana(reading)) {
        readings.add(reading);
      }
    }
    return readings;
  }
}
