package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;

/** Puts rows together to sessions, and reads what they say of them. */
final class TableSessions {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "講演", Kind.talk,
          "セミナー", Kind.talk,
          "講義", Kind.lecture,
          "集中講義", Kind.lecture,
          "ライトニングトーク", Kind.lightning,
          "lightning talks", Kind.lightning,
          "パネル", Kind.panel,
          "パネルディスカッション", Kind.panel);
  private static final Map<String, Status> STATUSES =
      Map.of(
          "予定", Status.scheduled,
          "確定", Status.confirmed,
          "開催", Status.confirmed,
          "中止", Status.cancelled,
          "canceled", Status.cancelled,
          "延期", Status.postponed);
  private static final Map<String, Format> FORMATS =
      Map.of(
          "オンライン", Format.online,
          "zoom", Format.online,
          "ハイブリッド", Format.hybrid,
          "対面", Format.onsite,
          "現地", Format.onsite,
          "on site", Format.onsite,
          "on-site", Format.onsite);
  private static final int LINE = 300;
  private static final int TITLE = 500;
  private static final int MOST_TALKS = 200;

  private final ReadingContext context;
  private final Numbers numbers;
  private final TableTalks talks;
  private final Map<String, Meeting> byNumber = new LinkedHashMap<>();
  private final Set<UUID> ids = new HashSet<>();

  TableSessions(ReadingContext context) {
    this.context = context;
    this.numbers = new Numbers(context);
    this.talks = new TableTalks(context.baseUrl());
  }

  List<ReadSession> of(List<Entry> rows, StopSignal stop) {
    List<Meeting> meetings = new ArrayList<>();
    for (Entry row : rows) {
      stop.check();
      Map<String, Integer> said = numbers.of(row);
      boolean goesOn =
          !meetings.isEmpty()
              && said.isEmpty()
              && row.findings().isEmpty()
              && Column.ofSession().allMatch(column -> row.text(column).isEmpty());
      Meeting meeting = goesOn ? meetings.get(meetings.size() - 1) : known(said);
      if (meeting == null) {
        meeting = new Meeting();
        meetings.add(meeting);
      }
      meeting.add(row, said);
      Meeting owner = meeting;
      said.forEach((slug, number) -> byNumber.putIfAbsent(slug + " " + number, owner));
    }
    return meetings.stream().peek(m -> stop.check()).map(this::session).toList();
  }

  private Meeting known(Map<String, Integer> said) {
    return said.entrySet().stream()
        .map(each -> byNumber.get(each.getKey() + " " + each.getValue()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private ReadSession session(Meeting meeting) {
    meeting.compare();
    Moments moments = Moments.of(meeting, context.zone());
    Kind kind = meeting.word(Column.KIND, Kind.class, KINDS);
    Status status = meeting.word(Column.STATUS, Status.class, STATUSES);
    List<ProgrammeTalk> its = talks.of(meeting);
    var content =
        new ProgrammeSession(
            null,
            meeting.numbers(),
            moments.start(),
            moments.end(),
            moments.zone(),
            kind == Kind.talk ? null : kind,
            meeting.word(Column.FORMAT, Format.class, FORMATS),
            status == Status.confirmed ? null : status,
            meeting.line(Column.SESSION_TITLE, TITLE),
            meeting.line(Column.VENUE, LINE),
            meeting.line(Column.STREAMING_VENUE, LINE),
            null,
            null,
            its);
    Set<String> own =
        its.stream()
            .map(ProgrammeTalk::id)
            .filter(java.util.Objects::nonNull)
            .map(UUID::toString)
            .collect(Collectors.toSet());
    for (Entry row : meeting.rows()) {
      row.text(Column.ID)
          .filter(own::contains)
          .filter(id -> !ids.add(UUID.fromString(id)))
          .ifPresent(id -> row.refuse(Column.ID, "id-twice"));
    }
    return read(meeting, content);
  }

  private static ReadSession read(Meeting meeting, ProgrammeSession content) {
    int first = meeting.rows().stream().mapToInt(Entry::line).min().orElseThrow();
    int last = meeting.rows().stream().mapToInt(Entry::lastLine).max().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    meeting.rows().forEach(row -> findings.addAll(row.findings()));
    boolean clean = findings.isEmpty();
    if (meeting.rows().size() > MOST_TALKS) {
      findings.add(Finding.error("too-many-talks", first, MOST_TALKS));
    }
    if (content.numbers().isEmpty() && clean) {
      findings.add(Finding.error("no-number", first));
    }
    if (content.start() == null && clean) {
      findings.add(Finding.error("no-date", first));
    }
    String heading =
        content.numbers().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("; "));
    return new ReadSession(
        first, last, heading.isEmpty() ? null : heading, content, List.of(), findings);
  }
}
