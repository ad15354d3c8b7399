package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Reads a printed change of a date: {@code 2月15日→2月22日}. */
final class ChangedTime {
  private static final List<String> CHANGED = List.of("変更", "延期", "移動", "changed", "moved");
  private static final LinearPattern CHANGE = LinearPattern.compile("→|⇒|->|=>|から|より");

  private ChangedTime() {}

  /** The new day of a changed date, with the time of the old one unless it has its own. */
  static Optional<PrintedTime> of(String printed) {
    String folded = Script.folded(printed);
    int behind = behindChange(folded);
    Optional<PrintedTime> first =
        behind < 0 ? Optional.empty() : PrintedTime.of(folded.substring(0, behind));
    Optional<PrintedTime> then =
        behind < 0 ? Optional.empty() : PrintedTime.of(folded.substring(behind));
    return first.flatMap(old -> then.map(day -> day.completedBy(old)));
  }

  /** Index behind the last sign of a change; -1 if there is none. */
  private static int behindChange(String folded) {
    int word = -1;
    for (String said : CHANGED) {
      word = Math.max(word, folded.lastIndexOf(said));
    }
    Matcher change = CHANGE.matcher(folded);
    int behind = -1;
    while (change.find()) {
      boolean arrow = folded.charAt(change.start()) != 'か' && folded.charAt(change.start()) != 'よ';
      // から and より mean a change only before such a word.
      if (arrow || change.end() <= word) {
        behind = change.end();
      }
    }
    return behind;
  }
}
