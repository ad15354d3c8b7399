package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.series.Series;
import org.seminararchive.talk.Talk;

/** Limits the files of each series. A file counts towards the first series of its session. */
@ApplicationScoped
class FileQuota {
  @Inject StoredFileRepository repository;
  @Inject FileSettings settings;

  static Series seriesOf(Talk talk) {
    return talk.session.memberships.get(0).series;
  }

  /**
   * @param bytes size of a new file
   * @throws ApiProblem 422 if the quota would be exceeded
   */
  void check(Series series, long bytes) {
    long most = settings.quota().asLongValue();
    if (repository.bytesOf(series.id) + bytes > most) {
      throw ApiProblem.of(ProblemCode.QUOTA_EXCEEDED, String.valueOf(most >> 20))
          .with("mostBytes", most)
          .with("series", series.slug);
    }
  }
}
