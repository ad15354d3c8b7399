package org.seminararchive.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * The index itself: one mapping on whatever {@link SearchBackend} is configured. It is opened when
 * it is first needed and can be thrown away and opened again at any time.
 */
@ApplicationScoped
class SearchIndex {
  private static final Set<Class<?>> TYPES =
      Set.of(TalkEntry.class, SpeakerEntry.class, IndexState.class);

  private static final Logger LOG = Logger.getLogger(SearchIndex.class);

  private final SearchBackend backend;
  private CloseableSearchMapping mapping;

  SearchIndex(SearchBackend backend) {
    this.backend = backend;
  }

  /**
   * Reads from the index for somebody who asks.
   *
   * @throws ApiProblem 503 if it does not answer: a cluster may be away
   */
  <T> T read(Function<SearchSession, T> reading) {
    try {
      return look(reading);
    } catch (SearchException e) {
      LOG.error(
          "The search index does not answer; searches get status 503. Check the search engine", e);
      throw ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, "100").withHeader("Retry-After", "5");
    }
  }

  private <T> T look(Function<SearchSession, T> reading) {
    try (SearchSession session = mapping().createSession()) {
      return reading.apply(session);
    }
  }

  /**
   * Puts entries in, in place of older ones with the same id, and takes others out. When it returns
   * they are on disk, and found.
   */
  void write(Collection<?> entries, Map<Class<?>, Collection<String>> gone) {
    try (SearchSession session =
        mapping()
            .createSessionWithOptions()
            .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
            .build()) {
      entries.forEach(e -> session.indexingPlan().addOrUpdate(e));
      gone.forEach((type, ids) -> ids.forEach(id -> session.indexingPlan().purge(type, id, null)));
    }
  }

  /** How far the index has come; empty for a new one. */
  Optional<IndexState> state() {
    return look(
        session ->
            session
                .search(IndexState.class)
                .select(
                    f ->
                        f.composite()
                            .from(
                                f.field("analysis", String.class),
                                f.field("revision", Long.class),
                                f.field("moment", String.class))
                            .as(IndexState::new))
                .where(f -> f.matchAll())
                .fetchSingleHit());
  }

  /** Empties the index. */
  void purge() {
    try (SearchSession session = mapping().createSession()) {
      var workspace = session.workspace(TYPES);
      workspace.purge();
      workspace.flush();
      workspace.refresh();
    }
  }

  /** Throws the index away, wherever it lies, and begins an empty one. */
  synchronized void discard() {
    try {
      close();
    } catch (SearchException e) {
      // What is thrown away need not be whole.
      LOG.debug("Cannot close the broken search index; it is discarded", e);
    }
    backend.discard();
  }

  /** Removes what indexes of other versions left behind. */
  void removeOtherVersions() {
    backend.removeOtherVersions();
  }

  @PreDestroy
  synchronized void close() {
    CloseableSearchMapping open = mapping;
    mapping = null;
    if (open != null) {
      open.close();
    }
  }

  private synchronized SearchMapping mapping() {
    if (mapping == null) {
      var properties = new LinkedHashMap<String, Object>(backend.properties());
      // Our classes are named here; looking for others in jars costs a second.
      properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
      properties.put("hibernate.search.schema_management.strategy", "create-or-validate");
      mapping =
          SearchMapping.builder(AnnotatedTypeSource.fromClasses(TYPES))
              .properties(properties)
              .build();
    }
    return mapping;
  }
}
