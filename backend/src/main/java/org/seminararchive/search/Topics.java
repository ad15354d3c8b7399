package org.seminararchive.search;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Words that are no topic by themselves, in lower case. */
  private static final Set<String> STOP_WORDS = read("/search/stop-words.txt");

  private Topics() {}

  private static Set<String> read(String resource) {
    try (InputStream file = Topics.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the list of stop words could not be read", e);
    }
  }

  /** True for a word without relation to a topic. */
  static boolean isStopWord(String word) {
    return STOP_WORDS.contains(word) || EnglishAnalyzer.getDefaultStopSet().contains(word);
  }

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

  /**
   * Topics without those that mostly occur as part of another, most frequent first. Omits 機械 if it
   * occurs mostly in 機械学習, and neural if it occurs mostly in neural network or neural networks.
   *
   * @param counts numbers of talks
   * @param least smallest number of talks of a topic
   */
  static List<String> distinct(Map<String, Long> counts, int least) {
    Comparator<String> byCount = Comparator.comparingLong(topic -> -counts.get(topic));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Long> totals = new HashMap<>();
    for (String topic :
        counts.keySet().stream().sorted(byCount.thenComparing(naturalOrder())).toList()) {
      names.putIfAbsent(stem(topic), topic);
      totals.merge(stem(topic), counts.get(topic), Long::sum);
    }
    totals.values().removeIf(count -> count < least);
    return names.entrySet().stream()
        .filter(each -> totals.containsKey(each.getKey()) && !isPartial(each.getKey(), totals))
        .sorted(Comparator.comparingLong(each -> -totals.get(each.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The same for all inflections of a topic. English words stand between spaces. */
  private static String stem(String topic) {
    return JAPANESE.matcher(topic).matches()
        ? topic
        : Analysis.words(topic).stream().map(Term::text).collect(joining(" ", " ", " "));
  }

  private static boolean isPartial(String stem, Map<String, Long> totals) {
    return totals.entrySet().stream()
        .anyMatch(
            other ->
                !other.getKey().equals(stem)
                    && other.getKey().contains(stem)
                    && other.getValue() * 2 >= totals.get(stem));
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
