package org.seminararchive.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;

/** Changes series, each change with its journal entry. */
@ApplicationScoped
public class SeriesService {
  private final SeriesRepository repository;
  private final Journal journal;

  SeriesService(SeriesRepository repository, Journal journal) {
    this.repository = repository;
    this.journal = journal;
  }

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
    Revision revision = journal.next();
    Series series = new Series();
    series.id = Ids.ofName("series/" + content.slug());
    series.slug = content.slug();
    series.name = content.name();
    series.shortName = content.shortName();
    series.description = content.description();
    series.timeZone = content.timeZone();
    series.hue = content.hue();
    series.homePage = content.homePage();
    series.organizers = content.organizers();
    series.funding = content.funding();
    series.registration = content.registration();
    series.workshops = content.workshops();
    series.revision = revision.number();
    series.updated = revision.at();
    repository.persist(series);
    journal.append(
        revision,
        who,
        Action.create,
        Resource.series,
        series.slug,
        null,
        SeriesResponse.from(series));
    return series;
  }

  private static void refuse(InputError error) {
    throw ApiProblem.invalidBody(List.of(error));
  }
}
