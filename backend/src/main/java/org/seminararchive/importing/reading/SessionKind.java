package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Kind;
import org.seminararchive.text.LinearPattern;

/** What kind of session it is, where that follows from its words and from how many talks it has. */
final class SessionKind {
  private static final LinearPattern LIGHTNING = LinearPattern.compile("(?i)ライトニング|lightning");
  private static final LinearPattern PANEL =
      LinearPattern.compile("(?i)パネルディスカッション|パネル討論|panel discussion");
  private static final LinearPattern LECTURE =
      LinearPattern.compile("(?i)講義|チュートリアル|lecture|tutorial");

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
