package org.seminararchive.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.AnsweredRevision;
import org.seminararchive.http.RenderedJson;
import org.seminararchive.http.Representations;
import org.seminararchive.journal.RecentChanges;
import org.seminararchive.query.ReadOnly;
import org.seminararchive.query.Rows;

/**
 * JSON of talks, rendered once for each state of the talk, its session and its speakers. Changes of
 * other resources do not affect it. The slugs of series never change.
 */
@ApplicationScoped
class RenderedTalks {
  private static final int ENTRY = 300;

  /** Names of the members of a talk. */
  private enum Form {
    COMPLETE(TalkResponse::from),
    SUMMARY(TalkResponse::summary);

    private final Function<Talk, TalkResponse> rendering;

    Form(Function<Talk, TalkResponse> rendering) {
      this.rendering = rendering;
    }
  }

  private record Key(UUID id, Form form) {}

  /**
   * @param since the last revision before it was read
   * @param parts ids of the resources in it
   */
  private record Kept(long since, List<UUID> parts, RenderedJson json) {}

  private final TalkRepository repository;
  private final Representations representations;
  private final AnsweredRevision answered;
  private final RecentChanges changes;
  private final Cache<Key, Kept> kept;

  RenderedTalks(
      TalkRepository repository,
      Representations representations,
      AnsweredRevision answered,
      RecentChanges changes,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.rendered-talks.bytes") long bytes) {
    this.repository = repository;
    this.representations = representations;
    this.answered = answered;
    this.changes = changes;
    kept =
        CaffeineCacheMetrics.monitor(
            metrics,
            Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(bytes)
                .weigher((Key key, Kept talk) -> ENTRY + talk.json().bytes().length)
                .build(),
            "talks");
  }

  /** The talk with everything known of it. */
  Optional<RenderedJson> complete(UUID id) {
    return Optional.ofNullable(read(List.of(id), Form.COMPLETE).get(id));
  }

  /** The forms in lists; without those that were deleted meanwhile. */
  Rows<RenderedJson> summaries(Rows<UUID> ids) {
    Map<UUID, RenderedJson> read = read(ids.items(), Form.SUMMARY);
    return ids.mapPresent(read::get);
  }

  private Map<UUID, RenderedJson> read(Collection<UUID> ids, Form form) {
    long revision = answered.get().number();
    changes.follow(revision);
    var found = new HashMap<UUID, RenderedJson>();
    var missing = new ArrayList<UUID>();
    for (UUID id : ids) {
      Kept known = kept.getIfPresent(new Key(id, form));
      if (known != null && changes.unchanged(known.since(), known.parts())) {
        found.put(id, known.json());
      } else {
        missing.add(id);
      }
    }
    if (missing.isEmpty()) {
      return found;
    }
    ReadOnly.begin(repository.getEntityManager());
    for (Talk talk : repository.withParts(missing)) {
      var json = representations.rendered(form.rendering.apply(talk), talk.revision);
      kept.put(new Key(talk.id, form), new Kept(revision, parts(talk), json));
      found.put(talk.id, json);
    }
    return found;
  }

  private static List<UUID> parts(Talk talk) {
    var parts = new ArrayList<UUID>(List.of(talk.id, talk.session.id));
    talk.speakers.forEach(link -> parts.add(link.speaker.id));
    return List.copyOf(parts);
  }
}
