package org.seminararchive.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.seminararchive.text.Kana;

/**
 * Words of runs of Japanese by morphological analysis, which takes most of the time of indexing.
 * Names, institutions and phrases recur in many texts, so recent runs are kept.
 */
final class JapaneseWords {
  /** Upper bound of characters of the runs kept; their words take about 50 bytes each. */
  private static final int MOST = 100_000;

  /** Parts of speech that only inflect a verb or adjective: 学習した and 学習させる become 学習する. */
  private static final Set<String> INFLECTION = Set.of("助動詞", "助詞-接続助詞", "動詞-接尾", "動詞-非自立");

  private static final Analyzer JAPANESE =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
          return new TokenStreamComponents(
              words,
              new JapaneseKatakanaStemFilter(
                  new JapaneseBaseFormFilter(
                      new JapanesePartOfSpeechStopFilter(words, INFLECTION))));
        }
      };

  private static final Cache<String, List<Term>> KNOWN =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String run, List<Term> words) -> run.length())
          .build();

  private JapaneseWords() {}

  /** Dictionary forms in hiragana and kanji, compounds split, with offsets in the run. */
  static List<Term> of(String run) {
    return KNOWN.get(run, r -> List.copyOf(TokenTerms.of(JAPANESE, r, Kana::sound)));
  }
}
