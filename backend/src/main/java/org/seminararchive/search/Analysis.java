package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;

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

  /** Terms of a text, each kind in order. */
  record Terms(List<Term> words, List<Term> parts) {}

  static Terms terms(String original) {
    FoldedText folded = FoldedText.of(original);
    List<ScriptRun> runs = ScriptRun.of(folded.text());
    return new Terms(words(runs, folded), parts(runs, folded, true));
  }

  /** Words of a text in order. */
  static List<Term> words(String original) {
    FoldedText folded = FoldedText.of(original);
    return words(ScriptRun.of(folded.text()), folded);
  }

  /** Parts of a fragment that may continue after its end. */
  static List<Term> partsOfPiece(String original) {
    FoldedText folded = FoldedText.of(original);
    return parts(ScriptRun.of(folded.text()), folded, false);
  }

  private static List<Term> words(List<ScriptRun> runs, FoldedText folded) {
    var terms = new ArrayList<Term>();
    for (ScriptRun run : runs) {
      place(
          run.japanese()
              ? JapaneseWords.of(run.text())
              : TokenTerms.of(STEMS, run.text(), UnaryOperator.identity()),
          run,
          folded,
          terms);
    }
    return terms;
  }

  private static List<Term> parts(List<ScriptRun> runs, FoldedText folded, boolean whole) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < runs.size(); i++) {
      ScriptRun run = runs.get(i);
      if (run.japanese()) {
        pairs(run, folded, terms, whole || i + 1 < runs.size());
      } else {
        place(TokenTerms.of(OTHER, run.text(), UnaryOperator.identity()), run, folded, terms);
      }
    }
    return terms;
  }

  private static void pairs(ScriptRun run, FoldedText folded, List<Term> terms, boolean ended) {
    String text = Kana.sound(run.text());
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

  /** Offsets in the run become offsets in the original text. */
  private static void place(List<Term> ofRun, ScriptRun run, FoldedText folded, List<Term> terms) {
    for (Term term : ofRun) {
      int start = folded.start(run.at()[term.start()]);
      int end = folded.end(run.at()[Math.max(term.start(), term.end() - 1)]);
      terms.add(new Term(term.text(), start, end, term.content()));
    }
  }
}
