package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.importing.command.Terminal.Style;

/** Prints the difference between two values of a field. */
record PrintedChange(Terminal terminal) {
  /** Upper bound in characters of values shown as before → after. */
  private static final int SHORT = 40;

  List<String> lines(JsonNode change) {
    List<String> before = PrintedValue.of(change.path("before"));
    List<String> after = PrintedValue.of(change.path("after"));
    List<String> shown = new ArrayList<>();
    if (before.size() == 1
        && after.size() == 1
        && isShort(before.get(0))
        && isShort(after.get(0))) {
      shown.add(
          terminal.show(Style.REMOVED, before.get(0))
              + " → "
              + terminal.show(Style.ADDED, after.get(0)));
      return shown;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      List<String> old = delta.getSource().getLines();
      List<String> now = delta.getTarget().getLines();
      int pairs = delta.getType() == DeltaType.CHANGE ? Math.min(old.size(), now.size()) : 0;
      for (int i = 0; i < pairs; i++) {
        shown.add("~ " + new WordDiff(terminal).of(old.get(i), now.get(i)));
      }
      old.stream()
          .skip(pairs)
          .forEach(line -> shown.add(terminal.show(Style.REMOVED, "- " + line)));
      now.stream().skip(pairs).forEach(line -> shown.add(terminal.show(Style.ADDED, "+ " + line)));
    }
    return shown;
  }

  private static boolean isShort(String line) {
    return line.codePointCount(0, line.length()) <= SHORT;
  }
}
