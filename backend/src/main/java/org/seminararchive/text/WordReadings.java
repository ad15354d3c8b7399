package org.seminararchive.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/** Readings of Japanese words in the dictionary of the morphological analyser. */
public final class WordReadings {
  private WordReadings() {}

  /**
   * One reading of a word.
   *
   * @param kana in hiragana
   * @param partOfSpeech as the dictionary names it, such as 名詞-固有名詞-人名-姓
   * @param cost rises with the rarity of the word
   */
  public record WordReading(String kana, String partOfSpeech, int cost) {}

  /**
   * A word of a text.
   *
   * @param usual its reading in the text, in hiragana; {@code null} if unknown
   */
  public record ReadWord(String text, String usual) {}

  /** The words of a text in order. */
  public static List<ReadWord> words(String text) {
    var found = new ArrayList<ReadWord>();
    try (var words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      words.setReader(new StringReader(text));
      words.reset();
      var reading = words.addAttribute(ReadingAttribute.class);
      var word = words.addAttribute(CharTermAttribute.class);
      while (words.incrementToken()) {
        String usual = reading.getReading() == null ? word.toString() : reading.getReading();
        found.add(new ReadWord(word.toString(), Kana.isKana(usual) ? Kana.hiragana(usual) : null));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a name in memory that could not be read", e);
    }
    return found;
  }

  /**
   * All readings of a word, the most frequent first; the analyser itself returns only one. Empty
   * for an unknown word.
   */
  public static List<WordReading> of(String word) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    TokenInfoFST words = dictionary.getFST();
    var arc = words.getFirstArc(new FST.Arc<>());
    var reader = words.getBytesReader();
    int entry = 0;
    var readings = new ArrayList<WordReading>();
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
      int id = ids.ints[ids.offset + i];
      String kana = dictionary.getReading(id, word.toCharArray(), 0, word.length());
      if (kana != null && Kana.isKana(kana)) {
        readings.add(
            new WordReading(
                Kana.hiragana(kana), dictionary.getPartOfSpeech(id), dictionary.getWordCost(id)));
      }
    }
    readings.sort(Comparator.comparingInt(WordReading::cost).thenComparing(WordReading::kana));
    return readings;
  }
}
