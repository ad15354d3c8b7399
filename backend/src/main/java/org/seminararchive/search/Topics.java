package org.seminararchive.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Extracts candidate topics from a title: Japanese nouns and sequences of up to three, English
 * words and pairs without function words.
 */
final class Topics {
  private static final int LONGEST = 3;
  private static final LinearPattern LATIN = LinearPattern.compile("[A-Za-z][A-Za-z-]{2,}");
  private static final LinearPattern JAPANESE =
      LinearPattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,}");
  // Words that are common in titles of all fields.
  private static final Set<String> STOP_WORDS =
      Set.of(
          "研究",
          "方法",
          "手法",
          "問題",
          "応用",
          "紹介",
          "最近",
          "現状",
          "展望",
          "入門",
          "講演",
          "利用",
          "可能",
          "開発",
          "使用",
          "一般",
          "性質",
          "次元",
          "空間",
          "モデル",
          "現象",
          "構造",
          "物理",
          "理論",
          "自身",
          "世界",
          "未来",
          "学習",
          "最適",
          "表現",
          "変換",
          "抽出",
          "生成",
          "予測",
          "解析",
          "計算",
          "評価",
          "実験",
          "測定",
          "数理",
          "科学",
          "技術",
          "分野",
          "using",
          "via",
          "towards",
          "toward",
          "from",
          "new",
          "based",
          "approach",
          "method",
          "methods",
          "application",
          "applications",
          "how",
          "can",
          "what",
          "its",
          "our",
          "some",
          "general",
          "theory",
          "model",
          "models",
          "physics",
          "physical",
          "dynamics",
          "system",
          "systems",
          "learning");

  private Topics() {}

  static Set<String> of(String title) {
    String normal = UnicodeForm.nfkc(title);
    var topics = new LinkedHashSet<String>();
    for (List<String> phrase : nounPhrases(normal)) {
      for (int length = 1; length <= LONGEST; length++) {
        for (int from = 0; from + length <= phrase.size(); from++) {
          add(topics, phrase.subList(from, from + length));
        }
      }
    }
    return topics;
  }

  private static void add(Set<String> topics, List<String> nouns) {
    boolean latin = LATIN.matcher(nouns.get(0)).matches();
    boolean sameScript = nouns.stream().allMatch(n -> LATIN.matcher(n).matches() == latin);
    boolean says = nouns.stream().anyMatch(n -> !STOP_WORDS.contains(n.toLowerCase(Locale.ROOT)));
    String topic = String.join(latin ? " " : "", nouns);
    if (sameScript && says && (latin || JAPANESE.matcher(topic).matches())) {
      topics.add(latin ? usualCase(topic) : topic);
    }
  }

  // LASSO is kept, Networks becomes networks.
  private static String usualCase(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT)) ? words : words.toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> nounPhrases(String text) {
    var phrases = new ArrayList<List<String>>();
    var phrase = new ArrayList<String>();
    int end = 0;
    try (var words = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH)) {
      words.setReader(new StringReader(text));
      words.reset();
      var kind = words.addAttribute(PartOfSpeechAttribute.class);
      var place = words.addAttribute(OffsetAttribute.class);
      while (words.incrementToken()) {
        String word = text.substring(place.startOffset(), place.endOffset());
        if (word.isBlank()) {
          continue;
        }
        boolean noun = isNoun(word, kind.getPartOfSpeech());
        boolean follows = text.substring(end, place.startOffset()).isBlank();
        if (!noun || !follows) {
          phrases.add(List.copyOf(phrase));
          phrase.clear();
        }
        if (noun) {
          phrase.add(word);
        }
        end = place.endOffset();
      }
      phrases.add(phrase);
    } catch (IOException e) {
      throw new UncheckedIOException("a title in memory that could not be read", e);
    }
    return phrases;
  }

  private static boolean isNoun(String word, String partOfSpeech) {
    if (LATIN.matcher(word).matches()) {
      return !EnglishAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT));
    }
    return partOfSpeech != null
        && partOfSpeech.startsWith("名詞")
        && !partOfSpeech.contains("数")
        && !partOfSpeech.contains("非自立")
        && !partOfSpeech.contains("代名詞")
        && JAPANESE.matcher(word + word).matches();
  }
}
