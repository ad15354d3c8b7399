package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody typed, understood: every word and every quoted phrase must be found, and none of
 * those with a minus before them. Anything can be typed; a quotation mark that is not closed closes
 * at the end, and what has neither letter nor number says nothing.
 *
 * @param wanted all of these
 * @param unwanted none of these
 */
record Question(List<Clause> wanted, List<Clause> unwanted) {
  /**
   * More words than these are not looked at. Each is looked for in every field, and an index
   * refuses a question of more than a thousand parts.
   */
  private static final int MOST = 50;

  private static final String OPENING = "\"“”„＂「『";
  private static final String CLOSING = "\"“”„＂」』";
  private static final String MINUS = "-－−";

  /**
   * One word or phrase.
   *
   * @param text as typed, without quotation marks
   * @param exact whether it was quoted: then it is found only as it stands
   */
  record Clause(String text, boolean exact, List<Term> words, List<Term> parts) {
    static Clause of(String text, boolean exact) {
      return new Clause(text, exact, Analysis.words(text), Analysis.partsOfPiece(text));
    }

    boolean saysSomething() {
      return !parts.isEmpty();
    }

    /** The one part of which this consists, or nothing. */
    String onlyPart() {
      return parts.size() == 1 ? parts.get(0).text() : "";
    }

    String written() {
      return exact ? "\"" + text + "\"" : text;
    }
  }

  static Question of(String typed) {
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
      if (clause.saysSomething()) {
        List<Clause> clauses = minus ? unwanted : wanted;
        if (clauses.stream().noneMatch(clause::equals)) {
          clauses.add(clause);
        }
      }
      at = Math.max(end + (quoted ? 1 : 0), at + 1);
    }
    return new Question(List.copyOf(wanted), List.copyOf(unwanted));
  }

  boolean saysNothing() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /** The question as it could be typed. */
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
