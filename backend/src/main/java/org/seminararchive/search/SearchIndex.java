package org.seminararchive.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * The search index on the configured {@link SearchBackend}. Opened lazily; can be discarded and
 * recreated at any time.
 */
@ApplicationScoped
class SearchIndex {
  private static final Set<Class<?>> TYPES =
      Set.of(TalkEntry.class, PageEntry.class, SpeakerEntry.class, IndexState.class);

  private static final Logger LOG = Logger.getLogger(SearchIndex.class);

  @Inject SearchBackend backend;
  @Inject IndexLeadership leadership;
  private CloseableSearchMapping mapping;

  /** Creates missing parts of the index, empty. */
  void create() {
    leadership.check();
    try (SearchSession session = mapping().createSession()) {
      session.schemaManager(TYPES).createOrValidate();
    }
  }

  /**
   * Reads for a request.
   *
   * @throws ApiProblem 503 if the index does not answer, for example because the cluster is
   *     unavailable
   */
  <T> T read(Function<SearchSession, T> reading) {
    try {
      return query(reading);
    } catch (SearchException e) {
      LOG.error(
          "The search index does not answer; searches get status 503. Check the search engine", e);
      throw ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, "100").withHeader("Retry-After", "5");
    }
  }

  private <T> T query(Function<SearchSession, T> reading) {
    try (SearchSession session = mapping().createSession()) {
      return reading.apply(session);
    }
  }

  /**
   * Adds or replaces entries and deletes others. On return the changes are durable and searchable.
   */
  void write(Collection<?> entries, Map<Class<?>, Collection<String>> gone) {
    leadership.check();
    try (SearchSession session =
        mapping()
            .createSessionWithOptions()
            .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
            .build()) {
      entries.forEach(e -> session.indexingPlan().addOrUpdate(e));
      gone.forEach((type, ids) -> ids.forEach(id -> session.indexingPlan().purge(type, id, null)));
    }
  }

  /**
   * Adds entries to an index that does not contain them. They become durable and searchable with
   * {@link #show}, since a commit of each portion would write many small files.
   */
  void add(Collection<?> entries) {
    leadership.check();
    try (SearchSession session =
        mapping()
            .createSessionWithOptions()
            .indexingPlanSynchronizationStrategy(SearchIndex::withoutCommit)
            .build()) {
      entries.forEach(e -> session.indexingPlan().add(e));
    }
  }

  private static void withoutCommit(IndexingPlanSynchronizationStrategyConfigurationContext plan) {
    plan.documentCommitStrategy(DocumentCommitStrategy.NONE);
    plan.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    plan.indexingFutureHandler(
        done ->
            done.join()
                .throwable()
                .ifPresent(
                    failure -> {
                      throw new SearchException("The entries were not indexed", failure);
                    }));
  }

  /** Makes added entries durable and searchable. */
  void show() {
    try (SearchSession session = mapping().createSession()) {
      var workspace = session.workspace(TYPES);
      workspace.flush();
      workspace.refresh();
    }
  }

  /** Stored progress; empty for a new index. */
  Optional<IndexState> state() {
    return query(
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

  /** Deletes all entries. */
  void purge() {
    leadership.check();
    try (SearchSession session = mapping().createSession()) {
      var workspace = session.workspace(TYPES);
      workspace.purge();
      workspace.flush();
      workspace.refresh();
    }
  }

  /** Deletes the index on the backend and creates an empty one. */
  synchronized void discard() {
    try {
      close();
    } catch (SearchException e) {
      // A broken index may fail to close; it is deleted in any case.
      LOG.debug("Cannot close the broken search index; it is discarded", e);
    }
    backend.discard();
  }

  /** Deletes indexes of other versions. */
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
      // Mapped classes are listed explicitly; scanning jars takes a second.
      properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
      // See create(): of several servers one creates a shared index.
      properties.put("hibernate.search.schema_management.strategy", "none");
      mapping =
          SearchMapping.builder(AnnotatedTypeSource.fromClasses(TYPES))
              .properties(properties)
              .build();
    }
    return mapping;
  }
}
