package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** Whether a line says that a session does not take place as announced. */
final class Standing {
  /** Put off from a day to the one that is printed is not put off any more. */
  private static final LinearPattern POSTPONED =
      LinearPattern.compile("(?i)(?<!から)(?<!からの)延期|postponed");

  private static final LinearPattern CANCELLED =
      LinearPattern.compile("(?i)中止|取りやめ|キャンセル(?!さ?れる|する|は|を|の|料|待)|cancell?ed");

  /** What a participant may do is said in the same words. */
  private static final LinearPattern OF_PARTICIPANTS =
      LinearPattern.compile("登録|参加|申込|申し込|フォーム|締切");

  /** A sentence that says so by itself, also behind an abstract. */
  private static final LinearPattern NOTICE =
      LinearPattern.compile(".{0,40}(?:中止|延期|取りやめ)(?:と|に)?(?:なりました|します|いたします|です|しました)[。.]?");

  /** A longer text may speak of such things without meaning the session. */
  private static final int SHORT = 60;

  private Standing() {}

  static boolean isPutOff(String text) {
    return isOfSession(text) && POSTPONED.matcher(text).find();
  }

  /** Whether a line is such a sentence and nothing else. */
  static boolean isNotice(String text) {
    return isOfSession(text) && NOTICE.matcher(Script.folded(text).strip()).matches();
  }

  static Optional<Status> of(String text) {
    if (isPutOff(text)) {
      return Optional.of(Status.postponed);
    }
    boolean cancelled = isOfSession(text) && CANCELLED.matcher(text).find();
    return cancelled ? Optional.of(Status.cancelled) : Optional.empty();
  }

  private static boolean isOfSession(String text) {
    return text.length() < SHORT && !OF_PARTICIPANTS.matcher(text).find();
  }
}
