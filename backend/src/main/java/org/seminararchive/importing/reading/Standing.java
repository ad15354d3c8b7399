package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** Recognises notices that a session is postponed or cancelled. */
final class Standing {
  /** Not if postponed from another day to the printed one. */
  private static final LinearPattern POSTPONED =
      LinearPattern.compile("(?i)(?<!から)(?<!からの)延期|postponed");

  private static final LinearPattern CANCELLED =
      LinearPattern.compile("(?i)中止|取りやめ|キャンセル(?!さ?れる|する|は|を|の|料|待)|cancell?ed");

  /** The same words are used about registrations. */
  private static final LinearPattern OF_PARTICIPANTS =
      LinearPattern.compile("登録|参加|申込|申し込|フォーム|締切");

  /** A whole sentence, also behind an abstract. */
  private static final LinearPattern NOTICE =
      LinearPattern.compile(".{0,40}(?:中止|延期|取りやめ)(?:と|に)?(?:なりました|します|いたします|です|しました)[。.]?");

  /** Upper bound of a notice in UTF-16 units. */
  private static final int SHORT = 60;

  private Standing() {}

  static boolean isPutOff(String text) {
    return isOfSession(text) && POSTPONED.matcher(text).find();
  }

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
