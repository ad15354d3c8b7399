package org.seminararchive.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.speaker.OrderedNames;
import org.seminararchive.speaker.RefoldedNames;
import org.seminararchive.talk.IdentifiedWorks;
import org.seminararchive.text.LocalizedText;

/**
 * Fills an empty database with an archive of the largest supported size: {@code GeneratedArchive
 * <jdbc url> <number of talks>}. Reproducible. Thirty series from 1990 to 2026, with the rows that
 * the application itself would write.
 */
public final class GeneratedArchive {
  private static final long SEED = 19_900_401;
  private static final int SERIES = 30;
  private static final int SPEAKERS = 5000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 4, 2);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
  private static final Instant BEGINNING = FIRST_DAY.minusDays(60).atStartOfDay(ZONE).toInstant();

  private GeneratedArchive() {}

  public static void main(String[] arguments) throws SQLException {
    make(
        arguments[0],
        System.getenv().getOrDefault("SEMINAR_DATABASE_USER", "seminar"),
        System.getenv().getOrDefault("SEMINAR_DATABASE_PASSWORD", "seminar"),
        Integer.parseInt(arguments[1]));
  }

  /** Fills an empty database. */
  public static void make(String url, String user, String password, int talks) throws SQLException {
    DataSource database = database(url, user, password);
    FluentConfiguration schema = Flyway.configure().dataSource(database);
    Stream.of(new RefoldedNames(), new OrderedNames(), new IdentifiedWorks())
        .forEach(computed -> computed.customize(schema));
    schema.load().migrate();
    try (var connection = database.getConnection();
        var tables = new ArchiveTables(connection)) {
      write(tables, talks);
    }
    if (url.startsWith("jdbc:h2:file:")) {
      // Compacts the file to its size in normal operation.
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("shutdown compact");
      }
    }
  }

  private static DataSource database(String url, String user, String password) {
    if (url.startsWith("jdbc:h2:")) {
      // H2 evaluates a check constraint with the connection that created it: the pool keeps it
      // open.
      return JdbcConnectionPool.create(url, user, password);
    }
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setUrl(url);
    postgresql.setUser(user);
    postgresql.setPassword(password);
    return postgresql;
  }

  private static void write(ArchiveTables tables, int count) throws SQLException {
    Chance chance = new Chance(SEED);
    Vocabulary words = Vocabulary.read();
    List<Series> series = series(tables, words);
    GeneratedPeople people = new GeneratedPeople(words, chance);
    people.write(tables, Math.min(SPEAKERS, count / 2 + 10), BEGINNING, SEED);
    GeneratedSessions sessions = new GeneratedSessions(tables, words, chance, people, series);
    long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay();
    int written = 0;
    while (written < count) {
      LocalDate day = FIRST_DAY.plusDays(days * written / count);
      LocalTime time = LocalTime.of(9 + chance.below(9), chance.inOneOf(2) ? 0 : 30);
      written += sessions.write(day.atTime(time).atZone(ZONE), count - written);
    }
  }

  private static List<Series> series(ArchiveTables tables, Vocabulary words) throws SQLException {
    PreparedStatement row =
        tables.insert(
            "series (id, slug, name, short_name, time_zone, hue, organizers, workshops,"
                + " revision, updated)",
            10);
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      Series one = new Series();
      one.slug = "series-" + (i + 1);
      one.id = id(one.slug);
      one.name = LocalizedText.of("ja", words.subjects().get("ja").get(i) + "セミナー");
      one.shortName = LocalizedText.of("en", "S" + (i + 1));
      one.timeZone = ZONE.getId();
      one.hue = i * 12;
      one.organizers = List.of();
      one.workshops = List.of();
      one.revision = tables.nextRevision();
      one.updated = BEGINNING;
      tables.row(
          row,
          one.id,
          one.slug,
          one.name,
          one.shortName,
          one.timeZone,
          one.hue,
          "[]",
          "[]",
          one.revision,
          one.updated);
      tables.entry(BEGINNING, Resource.SERIES, one.slug, SeriesResponse.from(one));
      all.add(one);
    }
    return all;
  }

  private static UUID id(String slug) {
    return Ids.ofName("series/" + slug);
  }
}
