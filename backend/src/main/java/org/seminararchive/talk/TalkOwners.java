package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.writing.History;
import org.seminararchive.writing.WriteCall;

/** To whom a talk belongs: the series of its session, or, when it is deleted, of its last one. */
@ApplicationScoped
class TalkOwners {
  private final TalkRepository talks;
  private final History history;
  private final Access access;

  TalkOwners(TalkRepository talks, History history, Access access) {
    this.talks = talks;
    this.history = history;
    this.access = access;
  }

  /**
   * Asked before a body is read.
   *
   * @throws ApiProblem 404 if there never was such a talk, 403 for somebody else's organizer
   */
  void mayChange(String id, WriteCall call) {
    Holder holder = access.holder();
    List<String> series =
        Ids.parse(id)
            .map(uuid -> QuarkusTransaction.requiringNew().call(() -> seriesOf(uuid)))
            .orElse(List.of());
    if (series.isEmpty()) {
      throw ApiProblem.notFound(call.path());
    }
    holder.mayWrite(series);
  }

  private List<String> seriesOf(UUID id) {
    List<String> series = talks.seriesOf(id);
    return series.isEmpty()
        ? history.ofDeleted(Resource.talk, id.toString()).map(TalkOwners::series).orElse(List.of())
        : series;
  }

  private static List<String> series(JsonNode talk) {
    return talk.at("/session/numbers").findValuesAsText("series");
  }
}
