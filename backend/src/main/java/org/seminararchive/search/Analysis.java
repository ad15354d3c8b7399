package org.seminararchive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.seminararchive.text.LinearPattern;

/**
 * Converts texts into terms, in two complementary ways.
 *
 * <ul>
 *   <li><em>Words</em>: Japanese in dictionary forms by morphological analysis, compounds split;
 *       English stemmed. 学習した and 学習する share a term, as do networks and network.
 *   <li><em>Parts</em>: Japanese as character bigrams, so that any substring is found independently
 *       of the dictionary; other words unstemmed, for prefix search.
 * </ul>
 *
 * <p>The index stores these terms separated by spaces, and queries consist of the same terms. So
 * results are equal on the embedded index and on a cluster, which needs no plug-in, and
 * highlighting follows the same rules as the search.
 */
final class Analysis {
  /** Marks the end of a Japanese text run, so that no bigram spans two runs. */
  private static final char END = '|';

  private static final LinearPattern ARXIV_VERSION =
      LinearPattern.compile("(\\d{4}\\.\\d{4,5})v\\d+");
  private static final LinearPattern GREEK_WITH_NUMBER = LinearPattern.compile("([α-ω]+)(\\d+)");

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

  private static final Analyzer OTHER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(words, new EnglishPossessiveFilter(words));
        }
      };

  private static final Analyzer STEMS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new InflectedEnglish(new KStemFilter(new EnglishPossessiveFilter(words))));
        }
      };

  private Analysis() {}

  /** Words of a text in order. */
  static List<Term> words(String original) {
    FoldedText folded = FoldedText.of(original);
    var terms = new ArrayList<Term>();
    for (ScriptRun run : ScriptRun.of(folded.text())) {
      if (run.japanese()) {
        read(JAPANESE, run, folded, terms, Kana::hiragana);
      } else {
        read(STEMS, run, folded, terms, t -> t);
      }
    }
    return terms;
  }

  /** Parts of a text in order. */
  static List<Term> parts(String original) {
    return parts(original, true);
  }

  /** Parts of a fragment that may continue after its end. */
  static List<Term> partsOfPiece(String original) {
    return parts(original, false);
  }

  private static List<Term> parts(String original, boolean whole) {
    FoldedText folded = FoldedText.of(original);
    List<ScriptRun> runs = ScriptRun.of(folded.text());
    var terms = new ArrayList<Term>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).japanese()) {
        pairs(runs.get(i), folded, terms, whole || i + 1 < runs.size());
      } else {
        read(OTHER, runs.get(i), folded, terms, t -> t);
      }
    }
    return terms;
  }

  private static void pairs(ScriptRun run, FoldedText folded, List<Term> terms, boolean ended) {
    String text = Kana.hiragana(run.text());
    int at = 0;
    int next = behind(text, at);
    while (next < text.length()) {
      int end = behind(text, next);
      terms.add(term(text.substring(at, end), run, folded, at, end));
      at = next;
      next = end;
    }
    // At an open end, a single character is a term only if nothing precedes it.
    if (ended || at == 0 && terms.isEmpty()) {
      String end = ended ? String.valueOf(END) : "";
      terms.add(term(text.substring(at) + end, run, folded, at, text.length()));
    }
  }

  private static int behind(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static Term term(String text, ScriptRun run, FoldedText folded, int from, int to) {
    return new Term(text, folded.start(run.at()[from]), folded.end(run.at()[to - 1]));
  }

  private static void read(
      Analyzer analyzer,
      ScriptRun run,
      FoldedText folded,
      List<Term> terms,
      java.util.function.UnaryOperator<String> spelling) {
    try (TokenStream tokens = analyzer.tokenStream("", run.text())) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      var kind = tokens.getAttribute(PartOfSpeechAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        int start = folded.start(run.at()[place.startOffset()]);
        int end = folded.end(run.at()[Math.max(place.startOffset(), place.endOffset() - 1)]);
        add(terms, spelling.apply(term.toString()), start, end, isContent(term, kind));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory that could not be read", e);
    }
  }

  // Only the Japanese analyser has parts of speech.
  private static boolean isContent(CharTermAttribute term, PartOfSpeechAttribute kind) {
    return kind == null
        || kind.getPartOfSpeech() == null
        || !kind.getPartOfSpeech().startsWith("助詞") && !term.toString().equals("する");
  }

  private static void add(List<Term> terms, String text, int start, int end, boolean content) {
    var version = ARXIV_VERSION.matcher(text);
    var greek = GREEK_WITH_NUMBER.matcher(text);
    if (version.matches()) {
      terms.add(new Term(version.group(1), start, end));
    } else if (greek.matches()) {
      // φ4 also matches the φ^4 of a formula.
      terms.add(new Term(greek.group(1), start, end));
      terms.add(new Term(greek.group(2), start, end));
    } else if (!text.isBlank()) {
      terms.add(new Term(Greek.letter(text), start, end, content));
    }
  }
}
