package org.seminararchive.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.series.Series;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Membership;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.Status;
import org.seminararchive.text.LocalizedText;

/**
 * Sessions in chronological order, each with the next number of its series: most have one talk,
 * some are lightning sessions, some are joint sessions of two series.
 */
final class GeneratedSessions {
  private final ArchiveTables tables;
  private final Vocabulary words;
  private final Chance chance;
  private final List<Series> series;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final PreparedStatement session;
  private final PreparedStatement membership;
  private final GeneratedTalks talks;

  GeneratedSessions(
      ArchiveTables tables,
      Vocabulary words,
      Chance chance,
      GeneratedPeople people,
      List<Series> series)
      throws SQLException {
    this.tables = tables;
    this.words = words;
    this.chance = chance;
    this.series = series;
    this.session =
        tables.insert(
            "session (id, starts_at, ends_at, starts_on, time_zone, kind, format, status,"
                + " venue, revision, updated)",
            11);
    this.membership =
        tables.insert("membership (session_id, position, series_id, number, starts_at)", 5);
    this.talks = new GeneratedTalks(tables, words, chance, people);
  }

  /**
   * @return number of talks, at most {@code most}
   */
  int write(ZonedDateTime start, int most) throws SQLException {
    Session one = new Session();
    boolean lightning = chance.inOneOf(20);
    add(one, chance.common(series));
    if (chance.inOneOf(12)) {
      add(one, chance.common(series));
    }
    Membership first = one.memberships.get(0);
    one.id = Session.nameBasedId(first.series.slug, first.number);
    one.startsAt = start.toInstant();
    one.endsAt = one.startsAt.plus(Duration.ofMinutes(lightning ? 120 : 60));
    one.startsOn = start.toLocalDate();
    one.timeZone = start.getZone().getId();
    one.kind = lightning ? Kind.LIGHTNING : Kind.TALK;
    one.format = start.getYear() < 2020 ? null : chance.any(List.of(Format.values()));
    one.status = chance.inOneOf(200) ? Status.CANCELLED : Status.CONFIRMED;
    one.venue = LocalizedText.of("ja", chance.common(words.venues()));
    one.revision = tables.nextRevision();
    one.updated = one.startsAt.minus(Duration.ofDays(14));
    write(one, one.updated);
    int count = Math.min(most, lightning ? 4 : 1);
    for (int position = 1; position <= count; position++) {
      talks.write(one, position);
    }
    return count;
  }

  private void add(Session one, Series to) {
    if (one.memberships.stream().anyMatch(m -> m.series == to)) {
      return;
    }
    Membership place = new Membership();
    place.series = to;
    place.number = numbers.merge(to.slug, 1, Integer::sum);
    one.memberships.add(place);
  }

  private void write(Session one, Instant at) throws SQLException {
    tables.row(
        session,
        one.id,
        one.startsAt,
        one.endsAt,
        one.startsOn,
        one.timeZone,
        one.kind,
        one.format,
        one.status,
        one.venue,
        one.revision,
        at);
    for (int i = 0; i < one.memberships.size(); i++) {
      Membership place = one.memberships.get(i);
      tables.row(membership, one.id, i, place.series.id, place.number, one.startsAt);
    }
    tables.entry(at, Resource.SESSION, one.id.toString(), SessionResponse.from(one));
  }
}
