package org.seminararchive.web;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a Japanese or English text into lines of similar width. Words stay whole, and no line
 * begins with a closing or ends with an opening character (JIS X 4051).
 */
final class BrokenLines {
  private static final Set<UnicodeScript> LETTERS =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** Number of steps of the search for the minimum width with the same number of lines. */
  private static final int STEPS = 24;

  private final List<String> pieces;
  private final ToDoubleFunction<String> width;

  private BrokenLines(List<String> pieces, ToDoubleFunction<String> width) {
    this.pieces = pieces;
    this.width = width;
  }

  /**
   * @param width of a text on one line
   * @param widest maximum width of a line, in the same unit
   */
  static List<String> of(String text, ToDoubleFunction<String> width, double widest) {
    var broken = new BrokenLines(pieces(text, width, widest), width);
    List<String> best = broken.within(widest);
    for (int step = STEPS - 1; step > STEPS / 2; step--) {
      List<String> narrower = broken.within(widest * step / STEPS);
      if (narrower.size() > best.size()) {
        break;
      }
      best = narrower;
    }
    return best;
  }

  private List<String> within(double limit) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      if (!line.isEmpty() && width.applyAsDouble((line + piece).strip()) > limit) {
        lines.add(line.strip());
        line = "";
      }
      line += piece;
    }
    lines.add(line.strip());
    return lines;
  }

  private static List<String> pieces(String text, ToDoubleFunction<String> width, double widest) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.JAPANESE);
    places.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
      if (to == text.length() || !isInWord(text, to)) {
        addShort(text.substring(from, to), width, widest, pieces);
        from = to;
      }
    }
    return pieces;
  }

  /** In Japanese, a word is kanji or katakana with the hiragana after them. */
  private static boolean isInWord(String text, int place) {
    UnicodeScript before = script(text.charAt(place - 1));
    UnicodeScript after = script(text.charAt(place));
    return LETTERS.contains(before)
        && LETTERS.contains(after)
        && (after == UnicodeScript.HIRAGANA || before == after);
  }

  private static UnicodeScript script(char c) {
    return c == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
  }

  /** A word that is wider than a line is broken anywhere. */
  private static void addShort(
      String piece, ToDoubleFunction<String> width, double widest, List<String> pieces) {
    String rest = piece;
    while (width.applyAsDouble(rest) > widest && rest.length() > 1) {
      int end = rest.length() - 1;
      while (end > 1 && width.applyAsDouble(rest.substring(0, end)) > widest) {
        end--;
      }
      int whole = rest.offsetByCodePoints(0, Math.max(1, rest.codePointCount(0, end)));
      pieces.add(rest.substring(0, whole));
      rest = rest.substring(whole);
    }
    pieces.add(rest);
  }
}
