package org.seminararchive.oai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.session.Membership;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkSpeaker;

/**
 * Reads existing talks, and deleted ones from the journal, in the order of their last change. A
 * record also changes together with the session and the speakers of its talk.
 */
@ApplicationScoped
class OaiRecords {
  // Revisions of everything that a record contains: talk, session, names of speakers and series.
  private static final String REVISION =
      "greatest(t.revision, s.revision,"
          + " coalesce((select max(a.speaker.revision) from t.speakers a), 0),"
          + " coalesce((select max(n.series.revision) from s.memberships n), 0))";
  private static final String CHANGED =
      "greatest(t.updated, s.updated,"
          + " coalesce((select max(a.speaker.updated) from t.speakers a), t.updated),"
          + " coalesce((select max(n.series.updated) from s.memberships n), t.updated))";

  // Only the last deletion counts: a talk may be restored and deleted again.
  private static final String DELETIONS =
      "from JournalEntry j where j.resource = :talk and j.action = :delete"
          + " and not exists (select 1 from JournalEntry later where later.resource = :talk"
          + " and later.resourceId = j.resourceId and later.revision > j.revision)";

  @Inject EntityManager entities;
  @Inject TalkRepository talks;
  @Inject ObjectMapper json;

  /**
   * Records of a harvest in order.
   *
   * @param most upper bound
   */
  List<OaiRecord> read(Harvest harvest, int most) {
    return Stream.concat(present(harvest, most).stream(), deleted(harvest, most).stream())
        .sorted(Comparator.comparingLong(OaiRecord::revision))
        .limit(most)
        .toList();
  }

  /** The record of a talk, existing or deleted. */
  Optional<OaiRecord> find(String id) {
    Optional<UUID> uuid = Ids.parse(id);
    Optional<OaiRecord> present = uuid.flatMap(talks::findWhole).map(OaiRecords::present);
    return present.or(() -> uuid.flatMap(this::findDeleted));
  }

  private List<OaiRecord> present(Harvest harvest, int most) {
    var hql =
        new StringBuilder("select t.id, " + REVISION + " from Talk t join t.session s where ");
    hql.append("(%s > :behind or %s = :behind and t.id > :last)".formatted(REVISION, REVISION));
    harvest.from().ifPresent(from -> hql.append(" and ").append(CHANGED).append(" >= :from"));
    harvest.until().ifPresent(until -> hql.append(" and ").append(CHANGED).append(" < :until"));
    harvest
        .set()
        .ifPresent(
            set ->
                hql.append(
                    " and exists (select 1 from s.memberships m where m.series.slug = :set)"));
    hql.append(" order by ").append(REVISION).append(", t.id");
    TypedQuery<Object[]> query = entities.createQuery(hql.toString(), Object[].class);
    bind(query, harvest);
    query.setParameter("last", harvest.last());
    harvest.set().ifPresent(set -> query.setParameter("set", set));
    List<UUID> ids = query.setMaxResults(most).getResultStream().map(row -> (UUID) row[0]).toList();
    Map<UUID, Talk> byId =
        talks.withParts(ids).stream().collect(Collectors.toMap(t -> t.id, Function.identity()));
    // Talks deleted in the meantime are omitted.
    return ids.stream().filter(byId::containsKey).map(byId::get).map(OaiRecords::present).toList();
  }

  private static OaiRecord present(Talk talk) {
    long revision = Math.max(talk.revision, talk.session.revision);
    Instant changed = later(talk.updated, talk.session.updated);
    for (TalkSpeaker each : talk.speakers) {
      revision = Math.max(revision, each.speaker.revision);
      changed = later(changed, each.speaker.updated);
    }
    for (Membership each : talk.session.memberships) {
      revision = Math.max(revision, each.series.revision);
      changed = later(changed, each.series.updated);
    }
    return new OaiRecord(
        talk.id,
        revision,
        changed,
        talk.session.memberships.stream().map(m -> m.series.slug).toList(),
        Optional.of(TalkResponse.from(talk)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private List<OaiRecord> deleted(Harvest harvest, int most) {
    var hql = new StringBuilder(DELETIONS + " and j.revision > :behind");
    harvest.from().ifPresent(from -> hql.append(" and j.at >= :from"));
    harvest.until().ifPresent(until -> hql.append(" and j.at < :until"));
    TypedQuery<JournalEntry> query = deletions(hql.append(" order by j.revision").toString());
    bind(query, harvest);
    // Deletions are rare, so other sets are filtered in memory.
    return query
        .getResultStream()
        .map(this::deleted)
        .filter(record -> harvest.set().map(record.sets()::contains).orElse(true))
        .limit(most + 1L)
        .toList();
  }

  private Optional<OaiRecord> findDeleted(UUID id) {
    return deletions(DELETIONS + " and j.resourceId = :id order by j.revision desc")
        .setParameter("id", id.toString())
        .setMaxResults(1)
        .getResultStream()
        .map(this::deleted)
        .findFirst();
  }

  private TypedQuery<JournalEntry> deletions(String hql) {
    return entities
        .createQuery(hql, JournalEntry.class)
        .setParameter("talk", Resource.TALK)
        .setParameter("delete", Action.DELETE);
  }

  private OaiRecord deleted(JournalEntry entry) {
    return new OaiRecord(
        UUID.fromString(entry.resourceId),
        entry.revision,
        entry.at,
        seriesOf(entry.before),
        Optional.empty());
  }

  private List<String> seriesOf(String state) {
    try {
      List<String> slugs = new ArrayList<>();
      for (JsonNode number : json.readTree(state).at("/session/numbers")) {
        slugs.add(number.path("series").asText());
      }
      return slugs;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journal entry that is no JSON", e);
    }
  }

  private static void bind(TypedQuery<?> query, Harvest harvest) {
    query.setParameter("behind", harvest.afterRevision());
    harvest.from().ifPresent((Instant from) -> query.setParameter("from", from));
    harvest.until().ifPresent((Instant until) -> query.setParameter("until", until));
  }
}
