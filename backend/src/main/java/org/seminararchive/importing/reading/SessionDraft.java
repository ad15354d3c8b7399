package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.session.CoHost;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** A session while its lines are read; its year is found later. */
final class SessionDraft {
  /** Sessions usually have one talk, lightning sessions about ten. */
  private static final int MOST_TALKS = 200;

  private static final int MOST_FINDINGS = 50;

  private static final LinearPattern LIGHTNING = LinearPattern.compile("(?i)ライトニング|lightning");
  private static final LinearPattern PANEL =
      LinearPattern.compile("(?i)パネルディスカッション|パネル討論|panel discussion");
  private static final LinearPattern LECTURE =
      LinearPattern.compile("(?i)講義|チュートリアル|lecture|tutorial");

  final Section section;
  final List<TalkDraft> talks = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();

  /** Addresses of materials as printed: their dates show the year even if they lead nowhere. */
  final List<String> addresses = new ArrayList<>();

  final List<CoHost> coHosts = new ArrayList<>();
  Optional<PrintedTime> when = Optional.empty();
  int whenLine;
  Optional<Kind> kind = Optional.empty();
  Optional<Format> format = Optional.empty();
  Optional<Status> status = Optional.empty();
  String title = "";
  String venue = "";
  String stream = "";

  /** True if there are several titles: then a line behind one talk may belong to the next. */
  boolean severalTalks;

  SessionDraft(Section section) {
    this.section = section;
  }

  int number(String slug) {
    return section.headline().numbers().getOrDefault(slug, 0);
  }

  /** True if another section has the same content. */
  boolean isLike(SessionDraft other) {
    return when.isPresent()
        && when.equals(other.when)
        && status.equals(other.status)
        && (venue + title + stream).equals(other.venue + other.title + other.stream)
        && talks.stream()
            .map(TalkDraft::said)
            .toList()
            .equals(other.talks.stream().map(TalkDraft::said).toList());
  }

  void found(Finding finding) {
    if (findings.size() < MOST_FINDINGS
        || finding.severity() == Finding.Severity.ERROR && !isRefused()) {
      findings.add(finding);
    }
  }

  boolean isRefused() {
    return Finding.anyError(findings);
  }

  /** Takes a status that a heading, a date or a note shows. */
  void state(Optional<Status> shown, String text, int line) {
    if (shown.isPresent() && !shown.equals(status)) {
      status = shown;
      note("status-" + shown.get().code, line, Script.shortened(text));
    }
  }

  /**
   * The status that a text states.
   *
   * @param polite true within an abstract
   */
  Optional<Status> stated(String text, boolean polite) {
    String plain = text;
    for (int number : section.headline().numbers().values()) {
      plain = plain.replace("第" + number + "回", "今回");
    }
    return StatusNotice.inText(plain, polite);
  }

  /** Takes a status that a text states: the sentence may be about something else. */
  void announce(Optional<Status> stated, String text, int line) {
    if (stated.isPresent() && !stated.equals(status)) {
      status = stated;
      warn("status-" + stated.get().code, line, Script.shortened(text));
    }
  }

  /** The kind that the words and the number of talks show; empty for the usual kind, one talk. */
  Optional<Kind> kindOfWords() {
    String about = section.heading().text() + title + String.join("", remarks);
    boolean parts = talks.stream().anyMatch(t -> !t.part.isEmpty());
    if (parts || talks.size() > 1 && LECTURE.matcher(about).find()) {
      return Optional.of(Kind.LECTURE);
    }
    if (talks.size() > 2 || talks.size() > 1 && LIGHTNING.matcher(about).find()) {
      return Optional.of(Kind.LIGHTNING);
    }
    return PANEL.matcher(about).find() ? Optional.of(Kind.PANEL) : Optional.empty();
  }

  void warn(String code, int line, Object... arguments) {
    found(Finding.warning(code, line, arguments));
  }

  void refuse(String code, int line, Object... arguments) {
    found(Finding.error(code, line, arguments));
  }

  void note(String code, int line, Object... arguments) {
    found(Finding.note(code, line, arguments));
  }

  TalkDraft talk(int line) {
    if (talks.isEmpty()) {
      talks.add(new TalkDraft(line));
    }
    return talks.get(talks.size() - 1);
  }

  TalkDraft nextTalk(int line) {
    boolean begins = talks.isEmpty() || !talks.get(talks.size() - 1).isBlank();
    if (begins && talks.size() < MOST_TALKS) {
      talks.add(new TalkDraft(line));
    } else if (begins && findings.stream().noneMatch(f -> f.code().equals("too-many-talks"))) {
      refuse("too-many-talks", line, MOST_TALKS);
    }
    return talks.get(talks.size() - 1);
  }
}
