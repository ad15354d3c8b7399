package org.seminararchive.importing.reading;

import java.util.Locale;
import java.util.Optional;
import org.seminararchive.session.Format;
import org.seminararchive.text.LinearPattern;

/** Reads the place and format of a session. */
final class PrintedVenue {
  private static final int LONGEST = 1000;
  private static final LinearPattern ONLINE = LinearPattern.compile("オンライン|online|zoom");
  private static final LinearPattern ONSITE = LinearPattern.compile("対面|現地|onsite|オンサイト");
  private static final LinearPattern HYBRID = LinearPattern.compile("ハイブリッド|hybrid");

  private static final LinearPattern NOWHERE =
      LinearPattern.compile(
          "\\(?(?:なし|オンライン|online|zoom|ハイブリッド|hybrid)(?:\\(.*\\)|開催|のみ|only)?\\)?");

  private PrintedVenue() {}

  static Optional<Format> format(String printed) {
    String text = Script.folded(printed).toLowerCase(Locale.ROOT);
    boolean online = ONLINE.occursIn(text);
    boolean onsite = ONSITE.occursIn(text);
    if (HYBRID.occursIn(text) || online && onsite) {
      return Optional.of(Format.hybrid);
    }
    if (online) {
      return Optional.of(Format.online);
    }
    return onsite ? Optional.of(Format.onsite) : Optional.empty();
  }

  /** Combines two places: one online and one on site make a hybrid session. */
  static Optional<Format> both(Optional<Format> one, Optional<Format> other) {
    boolean different = one.isPresent() && other.isPresent() && one.get() != other.get();
    return different ? Optional.of(Format.hybrid) : one.or(() -> other);
  }

  /** The place; empty if only the format is printed or a placeholder. */
  static String place(String printed) {
    String bare = Script.bare(printed).toLowerCase(Locale.ROOT);
    return NOWHERE.matches(bare) || Placeholder.is(printed) ? "" : printed;
  }

  /** Appends a line to a place, up to the bound. */
  static String appended(String text, String more) {
    return text.length() > LONGEST ? text : Script.joined(text, more);
  }
}
