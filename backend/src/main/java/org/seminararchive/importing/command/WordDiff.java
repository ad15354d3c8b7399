package org.seminararchive.importing.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.seminararchive.importing.command.Terminal.Style;

/**
 * Merges two texts and marks removed and added words, by colours on a terminal, otherwise by the
 * brackets of wdiff. Long equal parts are shortened.
 */
record WordDiff(Terminal terminal) {
  /** Characters of context before and after a change. */
  private static final int AROUND = 40;

  /**
   * A run of katakana, letters or digits, or any other single character: Japanese has no spaces.
   */
  private static final Pattern WORD =
      Pattern.compile("(?s)[\\p{IsKatakana}ー]+|[\\p{IsLatin}\\p{IsGreek}\\p{M}\\p{N}]+|.");

  /** Upper bound of words to compare; longer texts are shown without a comparison. */
  private static final int MOST_WORDS = 8000;

  String of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    var shown = new StringBuilder();
    if (old.size() + now.size() > MOST_WORDS) {
      removed(before, shown);
      added(after, shown);
      return shown.toString();
    }
    int at = 0;
    List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
    for (AbstractDelta<String> delta : deltas) {
      int place = delta.getSource().getPosition();
      shown.append(same(String.join("", old.subList(at, place)), at == 0, false));
      removed(String.join("", delta.getSource().getLines()), shown);
      added(String.join("", delta.getTarget().getLines()), shown);
      at = place + delta.getSource().size();
    }
    return shown
        .append(same(String.join("", old.subList(at, old.size())), at == 0, true))
        .toString();
  }

  private void removed(String text, StringBuilder shown) {
    if (!text.isEmpty()) {
      shown.append(
          terminal.isOutColoured() ? terminal.show(Style.REMOVED, text) : "[-" + text + "-]");
    }
  }

  private void added(String text, StringBuilder shown) {
    if (!text.isEmpty()) {
      shown.append(
          terminal.isOutColoured() ? terminal.show(Style.ADDED, text) : "{+" + text + "+}");
    }
  }

  private static String same(String text, boolean first, boolean last) {
    int length = text.codePointCount(0, text.length());
    int most = first || last ? AROUND : 2 * AROUND;
    if (length <= most + 1) {
      return text;
    }
    String head = first ? "" : text.substring(0, text.offsetByCodePoints(0, AROUND));
    String tail = last ? "" : text.substring(text.offsetByCodePoints(text.length(), -AROUND));
    return head + "…" + tail;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
