package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.CoHost;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.Status;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;

/** Groups rows by session and reads the sessions. */
final class TableSessions {
  private static final LinearPattern BETWEEN = LinearPattern.compile("[;；、\\n]");
  private static final int LINE = 300;
  private static final int TITLE = 500;
  private static final int MOST_TALKS = 200;

  private final ReadingContext context;
  private final Numbers numbers;
  private final TableTalks talks;
  private final Map<Map.Entry<String, Integer>, SessionRows> byNumber = new LinkedHashMap<>();
  private final Set<UUID> ids = new HashSet<>();

  TableSessions(ReadingContext context) {
    this.context = context;
    this.numbers = new Numbers(context, TableHeader.slugs(context));
    this.talks = new TableTalks(context.baseUrl());
  }

  List<ReadSession> of(List<TableRow> rows, StopSignal stop) {
    List<SessionRows> sessions = new ArrayList<>();
    for (TableRow row : rows) {
      stop.check();
      Map<String, Integer> said = numbers.of(row);
      boolean goesOn =
          !sessions.isEmpty()
              && said.isEmpty()
              && row.findings().isEmpty()
              && TableColumn.ofSession().allMatch(column -> row.text(column).isEmpty());
      SessionRows session = goesOn ? sessions.get(sessions.size() - 1) : known(said);
      if (session == null) {
        session = new SessionRows();
        sessions.add(session);
      }
      session.add(row, said);
      SessionRows owner = session;
      said.entrySet().forEach(number -> byNumber.putIfAbsent(number, owner));
    }
    return sessions.stream().peek(m -> stop.check()).map(this::session).toList();
  }

  private SessionRows known(Map<String, Integer> said) {
    return said.entrySet().stream()
        .map(byNumber::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private ReadSession session(SessionRows session) {
    session.compare();
    Moments moments = Moments.of(session, context.zone());
    Kind kind = session.word(TableColumn.KIND, Kind.class);
    Status status = session.word(TableColumn.STATUS, Status.class);
    List<TalkContent> its = talks.of(session);
    var content =
        new SessionContent(
            null,
            session.numbers(),
            moments.start(),
            moments.end(),
            moments.zone(),
            kind == Kind.TALK ? null : kind,
            session.word(TableColumn.FORMAT, Format.class),
            status == Status.CONFIRMED ? null : status,
            session.line(TableColumn.SESSION_TITLE, TITLE),
            session.line(TableColumn.VENUE, LINE),
            session.line(TableColumn.STREAMING_VENUE, LINE),
            coHosts(session),
            null,
            null);
    Set<String> own =
        its.stream()
            .map(TalkContent::id)
            .filter(Objects::nonNull)
            .map(UUID::toString)
            .collect(Collectors.toSet());
    for (TableRow row : session.rows()) {
      row.text(TableColumn.ID)
          .filter(own::contains)
          .filter(id -> !ids.add(UUID.fromString(id)))
          .ifPresent(id -> row.refuse(TableColumn.ID, "id-twice"));
    }
    return read(session, new ProgrammeSession(content, its));
  }

  private static List<CoHost> coHosts(SessionRows session) {
    List<CoHost> hosts =
        session.text(TableColumn.CO_HOSTS).stream()
            .flatMap(text -> Arrays.stream(BETWEEN.split(text)))
            .filter(name -> !name.isBlank())
            .map(name -> new CoHost(Script.localized(name.strip()), null))
            .toList();
    return hosts.isEmpty() ? null : hosts;
  }

  private ReadSession read(SessionRows session, ProgrammeSession content) {
    int first = session.rows().stream().mapToInt(TableRow::line).min().orElseThrow();
    int last = session.rows().stream().mapToInt(TableRow::lastLine).max().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    session.rows().forEach(row -> findings.addAll(row.findings()));
    boolean clean = findings.isEmpty();
    if (session.rows().size() > MOST_TALKS) {
      findings.add(Finding.error("too-many-talks", first, MOST_TALKS));
    }
    if (content.session().numbers().isEmpty() && clean) {
      findings.add(Finding.error("no-number", first));
    }
    if (content.session().start() == null && clean) {
      findings.add(Finding.error("no-date", first));
    }
    if (numbers.areAssumed() && findings.isEmpty()) {
      findings.add(
          Finding.question(
              Finding.SERIES_ASSUMED,
              first,
              content.session().numbers().keySet().iterator().next(),
              String.join(", ", context.slugs())));
    }
    String heading =
        content.session().numbers().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("; "));
    return new ReadSession(
        first, last, heading.isEmpty() ? null : heading, content, List.of(), findings);
  }
}
