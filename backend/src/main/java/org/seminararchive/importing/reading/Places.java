package org.seminararchive.importing.reading;

import java.util.Locale;
import java.util.Optional;
import org.seminararchive.session.Format;
import org.seminararchive.text.LinearPattern;

/** Where a session takes place, and whether that is a place at all. */
final class Places {
  private static final int LONGEST = 1000;

  private static final LinearPattern NOWHERE =
      LinearPattern.compile(
          "\\(?(?:なし|オンライン|online|zoom|ハイブリッド|hybrid)(?:\\(.*\\)|開催|のみ|only)?\\)?");

  private Places() {}

  static Optional<Format> format(String printed) {
    String text = Script.folded(printed).toLowerCase(Locale.ROOT);
    boolean online = text.contains("オンライン") || text.contains("online") || text.contains("zoom");
    boolean onsite =
        text.contains("対面")
            || text.contains("現地")
            || text.contains("onsite")
            || text.contains("オンサイト");
    if (text.contains("ハイブリッド") || text.contains("hybrid") || online && onsite) {
      return Optional.of(Format.hybrid);
    }
    if (online) {
      return Optional.of(Format.online);
    }
    return onsite ? Optional.of(Format.onsite) : Optional.empty();
  }

  /** Of two lines about places: one online and one on site make a hybrid session. */
  static Optional<Format> both(Optional<Format> one, Optional<Format> other) {
    boolean different = one.isPresent() && other.isPresent() && one.get() != other.get();
    return different ? Optional.of(Format.hybrid) : one.or(() -> other);
  }

  /** The place itself; empty if it is only said how one takes part, or that it is open. */
  static String place(String printed) {
    String bare = Script.bare(printed).toLowerCase(Locale.ROOT);
    return NOWHERE.matches(bare) || Placeholder.is(printed) ? "" : printed;
  }

  /** A place that goes on; what is endless is none. */
  static String appended(String text, String more) {
    return text.length() > LONGEST ? text : Script.joined(text, more);
  }
}
