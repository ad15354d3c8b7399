package org.seminararchive.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;

/** Creates, changes and deletes series, with one journal entry per change. */
@ApplicationScoped
public class SeriesService {
  @Inject SeriesRepository repository;
  @Inject Journal journal;

  /**
   * @throws ApiProblem if the slug is taken or the time zone unknown
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Series create(SeriesContent content, String who) {
    if (!ZoneId.getAvailableZoneIds().contains(content.timeZone())) {
      refuse(InputError.at("/timeZone", "unknown-time-zone", content.timeZone()));
    }
    if (repository.findBySlug(content.slug()).isPresent()) {
      refuse(InputError.at("/slug", "taken", content.slug()));
    }
    Series series = new Series();
    series.id = Ids.ofName("series/" + content.slug());
    series.slug = content.slug();
    fill(series, content);
    Revision revision = stamp(series);
    repository.persist(series);
    note(revision, who, Action.CREATE, null, series);
    return series;
  }

  /**
   * Changes everything but the slug.
   *
   * @return true if anything differed; otherwise no journal entry is written
   * @throws ApiProblem if the time zone is unknown
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean change(Series series, SeriesContent content, String who) {
    if (!ZoneId.getAvailableZoneIds().contains(content.timeZone())) {
      refuse(InputError.at("/timeZone", "unknown-time-zone", content.timeZone()));
    }
    SeriesResponse before = SeriesResponse.from(series);
    fill(series, content);
    if (SeriesResponse.from(series).equals(before)) {
      return false;
    }
    note(stamp(series), who, Action.UPDATE, before, series);
    return true;
  }

  /**
   * @throws ApiProblem 409 while it has sessions
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(Series series, long sessions, String who) {
    if (sessions > 0) {
      throw ApiProblem.of(
          ProblemCode.CONFLICT,
          List.of(InputError.at("", "has-sessions", String.valueOf(sessions))));
    }
    repository.delete(series);
    journal.append(
        journal.next(),
        who,
        Action.DELETE,
        Resource.SERIES,
        series.slug,
        SeriesResponse.from(series),
        null);
  }

  private static void fill(Series series, SeriesContent content) {
    series.name = content.name();
    series.shortName = content.shortName();
    series.description = content.description();
    series.timeZone = content.timeZone();
    series.hue = content.hue();
    series.homePage = content.homePage();
    series.organizers = content.organizers();
    series.funding = content.funding();
    series.participation = content.participation();
    series.workshops = content.workshops();
    series.defaults = content.defaults();
    series.speakerEdits = content.speakerEdits();
    series.speakerReminder = content.speakerReminder();
    series.keepsCopies = Boolean.TRUE.equals(content.keepsCopies());
  }

  private Revision stamp(Series series) {
    Revision revision = journal.next();
    series.revision = revision.number();
    series.updated = revision.at();
    return revision;
  }

  private void note(
      Revision revision, String who, Action action, SeriesResponse before, Series series) {
    journal.append(
        revision, who, action, Resource.SERIES, series.slug, before, SeriesResponse.from(series));
  }

  private static void refuse(InputError error) {
    throw ApiProblem.invalidBody(List.of(error));
  }
}
