package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.seminararchive.session.Status;

/** Whether a line says that a session does not take place as announced. */
final class Standing {
  private static final Pattern POSTPONED =
      Pattern.compile("延期|postponed", Pattern.CASE_INSENSITIVE);
  private static final Pattern CANCELLED =
      Pattern.compile("中止|キャンセル|取りやめ|cancell?ed", Pattern.CASE_INSENSITIVE);

  /** A longer text may speak of such things without meaning the session. */
  private static final int SHORT = 60;

  private Standing() {}

  static boolean isPutOff(String text) {
    return text.length() < SHORT && POSTPONED.matcher(text).find();
  }

  static Optional<Status> of(String text) {
    if (isPutOff(text)) {
      return Optional.of(Status.postponed);
    }
    boolean cancelled = text.length() < SHORT && CANCELLED.matcher(text).find();
    return cancelled ? Optional.of(Status.cancelled) : Optional.empty();
  }
}
