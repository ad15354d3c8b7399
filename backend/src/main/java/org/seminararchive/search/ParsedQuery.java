package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.seminararchive.text.Kana;

/**
 * A parsed search query: every word and quoted phrase is required, words after a minus are
 * excluded. Any input is valid: an unclosed quotation ends at the end, and words without letters
 * and digits are ignored.
 *
 * @param wanted required clauses
 * @param unwanted excluded clauses
 */
record ParsedQuery(List<Clause> wanted, List<Clause> unwanted) {
  /**
   * Upper bound of words; further ones are ignored. Each word is searched in every field, and an
   * index rejects queries of more than a thousand clauses.
   */
  private static final int MOST = 50;

  private static final String OPENING = "\"“”„＂「『";
  private static final String CLOSING = "\"“”„＂」』";
  private static final String MINUS = "-－−";

  /**
   * One word or phrase.
   *
   * @param text as typed, without quotation marks
   * @param exact true for a quoted phrase, which must match literally
   */
  record Clause(String text, boolean exact, List<Term> words, List<Term> parts) {
    static Clause of(String text, boolean exact) {
      List<Term> parts = Analysis.partsOfPiece(text);
      return new Clause(text, exact, Analysis.words(text), exact ? parts : withoutLongEnd(parts));
    }

    /** The parts without the last long vowel of a long word: マルチレイヤー is also printed マルチレイヤ. */
    private static List<Term> withoutLongEnd(List<Term> parts) {
      int last = parts.size() - 1;
      boolean ends =
          last > 1
              && parts.get(last).text().endsWith("ー")
              && parts.subList(last - 2, last).stream().allMatch(part -> Kana.isKana(part.text()));
      return ends ? parts.subList(0, last) : parts;
    }

    boolean hasContent() {
      return !parts.isEmpty();
    }

    /**
     * The phrases between particles of a Japanese sentence (量子渦 and 生成 in 量子渦を生成した), if there are
     * several and each has content words.
     */
    List<List<Term>> pieces() {
      var pieces = new ArrayList<List<Term>>();
      var piece = new ArrayList<Term>();
      for (Term word : words) {
        if (word.content()) {
          piece.add(word);
        } else if (!piece.isEmpty()) {
          pieces.add(List.copyOf(piece));
          piece.clear();
        }
      }
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      boolean several =
          pieces.size() > 1
              && pieces.stream()
                  .allMatch(p -> p.stream().mapToInt(t -> t.text().length()).sum() > 1);
      return several ? pieces : List.of();
    }

    /** The text of the part that spans the whole clause; empty if there is none. */
    String onlyPart() {
      boolean spans = parts.stream().allMatch(part -> part.end() <= parts.get(0).end());
      return spans && !parts.isEmpty() ? parts.get(0).text() : "";
    }

    String written() {
      return exact ? "\"" + text + "\"" : text;
    }
  }

  static ParsedQuery of(String typed) {
    var wanted = new ArrayList<Clause>();
    var unwanted = new ArrayList<Clause>();
    int at = 0;
    while (at < typed.length() && wanted.size() + unwanted.size() < MOST) {
      char c = typed.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      boolean minus =
          MINUS.indexOf(c) >= 0 && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1));
      int from = minus ? at + 1 : at;
      boolean quoted = OPENING.indexOf(typed.charAt(from)) >= 0;
      int begin = quoted ? from + 1 : from;
      int end = begin;
      while (end < typed.length()
          && (quoted ? CLOSING.indexOf(typed.charAt(end)) < 0 : !endsWord(typed.charAt(end)))) {
        end++;
      }
      Clause clause = Clause.of(typed.substring(begin, end).strip(), quoted);
      if (clause.hasContent()) {
        List<Clause> clauses = minus ? unwanted : wanted;
        if (clauses.stream().noneMatch(clause::equals)) {
          clauses.add(clause);
        }
      }
      at = Math.max(end + (quoted ? 1 : 0), at + 1);
    }
    return new ParsedQuery(List.copyOf(wanted), List.copyOf(unwanted));
  }

  boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /** The query in its input syntax. */
  String written() {
    return Stream.concat(
            wanted.stream().map(Clause::written), unwanted.stream().map(c -> "-" + c.written()))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static boolean endsWord(char c) {
    return isSpace(c) || "\"“„＂「『".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
