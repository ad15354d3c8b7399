package org.seminararchive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.seminararchive.text.LinearPattern;

/** Terms of the tokens of a Lucene analyser. */
final class TokenTerms {
  private static final LinearPattern ARXIV_VERSION =
      LinearPattern.compile("(\\d{4}\\.\\d{4,5})v\\d+");
  private static final LinearPattern GREEK_WITH_NUMBER = LinearPattern.compile("([α-ω]+)(\\d+)");

  private static final LinearPattern SIGNS = LinearPattern.compile("\\+\\+|#(?![\\p{L}\\p{N}])");

  /** Length of the endings of contractions (don't, we'll), with the apostrophe. */
  private static final int SHORT_ENDING = 3;

  private TokenTerms() {}

  /**
   * Terms of a run, with offsets in the run.
   *
   * @param spelling normalizes each token
   */
  static List<Term> of(Analyzer analyzer, String run, UnaryOperator<String> spelling) {
    var terms = new ArrayList<Term>();
    try (TokenStream tokens = analyzer.tokenStream("", run)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      var kind = tokens.getAttribute(PartOfSpeechAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        signed(terms, run, place);
        String text = spelling.apply(term.toString());
        add(terms, text, place.startOffset(), place.endOffset(), isContent(term, kind));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory that could not be read", e);
    }
    return terms;
  }

  /** Adds C++ before C, so that the word with its signs is found as such. */
  private static void signed(List<Term> terms, String run, OffsetAttribute word) {
    char next = word.endOffset() < run.length() ? run.charAt(word.endOffset()) : ' ';
    if (next == '+' || next == '#') {
      var signs = SIGNS.matcher(run).region(word.endOffset(), run.length());
      if (signs.lookingAt()) {
        String text = run.substring(word.startOffset(), signs.end());
        terms.add(new Term(text, word.startOffset(), signs.end()));
      }
    }
  }

  // Only the Japanese analyser has parts of speech.
  private static boolean isContent(CharTermAttribute term, PartOfSpeechAttribute kind) {
    return kind == null
        || kind.getPartOfSpeech() == null
        || !kind.getPartOfSpeech().startsWith("助詞") && !term.toString().equals("する");
  }

  // O'Neill is found as O'Neill, ONeill and Neill.
  private static void elided(List<Term> terms, String text, int start, int end) {
    int elision = text.lastIndexOf('\'');
    terms.add(new Term(text.replace("'", ""), start, end));
    if (text.length() - elision > SHORT_ENDING) {
      terms.add(new Term(text.substring(elision + 1), start + elision + 1, end));
    }
  }

  private static void add(List<Term> terms, String text, int start, int end, boolean content) {
    // Fast path: the first character excludes most tokens.
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    var version = first >= '0' && first <= '9' ? ARXIV_VERSION.matcher(text) : null;
    var greek = first >= 'α' && first <= 'ω' ? GREEK_WITH_NUMBER.matcher(text) : null;
    if (version != null && version.matches()) {
      terms.add(new Term(version.group(1), start, end));
    } else if (greek != null && greek.matches()) {
      // φ4 also matches the φ^4 of a formula.
      terms.add(new Term(greek.group(1), start, end));
      terms.add(new Term(greek.group(2), start, end));
    } else if (text.indexOf('\'') > 0) {
      elided(terms, text, start, end);
    } else if (!text.isBlank()) {
      terms.add(new Term(Greek.letter(text), start, end, content));
    }
  }
}
