package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.seminararchive.session.Kind;

/** What kind of session it is, where that follows from its words and from how many talks it has. */
final class SessionKind {
  private static final Pattern LIGHTNING =
      Pattern.compile("ライトニング|lightning", Pattern.CASE_INSENSITIVE);
  private static final Pattern PANEL =
      Pattern.compile("パネルディスカッション|パネル討論|panel discussion", Pattern.CASE_INSENSITIVE);
  private static final Pattern LECTURE =
      Pattern.compile("講義|チュートリアル|lecture|tutorial", Pattern.CASE_INSENSITIVE);

  private SessionKind() {}

  /** Empty for the usual kind: one talk. */
  static Optional<Kind> of(SessionDraft session) {
    String about =
        session.section.heading().text() + session.title + String.join("", session.remarks);
    int talks = session.talks.size();
    boolean parts = session.talks.stream().anyMatch(t -> !t.part.isEmpty());
    if (parts || talks > 1 && LECTURE.matcher(about).find()) {
      return Optional.of(Kind.lecture);
    }
    if (talks > 2 || talks > 1 && LIGHTNING.matcher(about).find()) {
      return Optional.of(Kind.lightning);
    }
    return PANEL.matcher(about).find() ? Optional.of(Kind.panel) : Optional.empty();
  }
}
