package org.seminararchive.importing.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
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
    if (old.size() + now.size() > MOST_WORDS) {
      return removed(before) + added(after);
    }
    var shown = new StringBuilder();
    List<AbstractDelta<String>> parts = DiffUtils.diff(old, now, true).getDeltas();
    for (int i = 0; i < parts.size(); i++) {
      String text = String.join("", parts.get(i).getSource().getLines());
      shown.append(
          parts.get(i).getType() == DeltaType.EQUAL
              ? same(text, i == 0, i + 1 == parts.size())
              : removed(text) + added(String.join("", parts.get(i).getTarget().getLines())));
    }
    return shown.toString();
  }

  private String removed(String text) {
    return marked(Style.REMOVED, "[-", text, "-]");
  }

  private String added(String text) {
    return marked(Style.ADDED, "{+", text, "+}");
  }

  private String marked(Style style, String open, String text, String close) {
    if (text.isEmpty()) {
      return "";
    }
    return terminal.isOutColoured() ? terminal.show(style, text) : open + text + close;
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
