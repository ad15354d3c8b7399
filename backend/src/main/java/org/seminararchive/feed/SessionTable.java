package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionResponse;

/** Table of sessions, one row each. */
final class SessionTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private SessionTable() {}

  static void write(
      Iterator<List<SessionWithTalks>> sessions, RenderingContext context, OutputStream out)
      throws IOException {
    Wording wording = context.wording();
    var table = new Table<SessionWithTalks>().column("id", each -> each.session().id());
    describe(table, wording, SessionWithTalks::session);
    table
        .column("title", each -> wording.text(each.session().title()))
        .column("talks", each -> each.talks().size())
        .column("talkTitles", each -> Table.joined(each.talks(), wording::title))
        .column("remarks", each -> wording.text(each.session().remarks()))
        .column("page", each -> context.addresses().session(each.session()).orElse(null))
        .column("updated", SessionWithTalks::modified)
        .column("coHosts", each -> coHosts(each.session(), wording))
        .write(sessions, out);
  }

  /** Columns common to tables of sessions and talks: time, place and numbers. */
  static <T> void describe(Table<T> table, Wording wording, Function<T, SessionResponse> session) {
    table
        .column("date", each -> session.apply(each).start().toLocalDate())
        .column("startTime", each -> time(session.apply(each).start()))
        .column("endTime", each -> time(session.apply(each).end()))
        .column("timeZone", each -> session.apply(each).timeZone())
        .column("numbers", each -> numbers(session.apply(each)))
        .column("kind", each -> session.apply(each).kind())
        .column("status", each -> session.apply(each).status())
        .column("format", each -> session.apply(each).format())
        .column("venue", each -> wording.text(session.apply(each).venue()));
  }

  /** Names of the co-hosts. */
  static String coHosts(SessionResponse session, Wording wording) {
    return session.coHosts() == null
        ? null
        : Table.joined(session.coHosts(), host -> wording.text(host.name()));
  }

  private static String time(OffsetDateTime moment) {
    return moment == null ? null : moment.format(TIME);
  }

  /** {@code mlphys 6; dlap 58}. */
  private static String numbers(SessionResponse session) {
    return Table.joined(session.numbers(), number -> number.series() + " " + number.number());
  }
}
