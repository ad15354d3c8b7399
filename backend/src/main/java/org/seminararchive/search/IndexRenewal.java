package org.seminararchive.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;

/**
 * Updates the index entries that are affected by changes and deletes those of deleted resources.
 */
@ApplicationScoped
class IndexRenewal {
  private static final int AT_ONCE = 200;

  private final SearchIndex index;
  private final IndexEntries entries;
  private final EntityManager entities;
  private final ObjectMapper json;

  /** Ids of entries to update, or to delete if the resource no longer exists. */
  private record Affected(Set<UUID> talks, Set<UUID> speakers) {}

  IndexRenewal(SearchIndex index, IndexEntries entries, EntityManager entities, ObjectMapper json) {
    this.index = index;
    this.entries = entries;
    this.entities = entities;
    this.json = json;
  }

  /** Updates all entries affected by the given changes to the current state of the archive. */
  void apply(List<JournalEntry> changes) {
    Affected ids = affected(changes);
    renew(ids.talks(), TalkEntry.class, entries::talks, entry -> entry.id);
    renew(ids.speakers(), SpeakerEntry.class, entries::speakers, entry -> entry.id);
  }

  private <E> void renew(
      Set<UUID> ids,
      Class<E> type,
      Function<Collection<UUID>, List<E>> reading,
      Function<E, String> id) {
    for (List<UUID> some : inBatches(ids)) {
      List<E> found = reading.apply(some);
      Set<String> there = found.stream().map(id).collect(Collectors.toSet());
      index.write(found, Map.of(type, without(some, there)));
    }
  }

  private static List<List<UUID>> inBatches(Set<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    var batches = new ArrayList<List<UUID>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      batches.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return batches;
  }

  private static List<String> without(List<UUID> asked, Set<String> there) {
    return asked.stream().map(UUID::toString).filter(id -> !there.contains(id)).toList();
  }

  /**
   * Ids of entries that contain data of the changed resources: a talk's entry those of its session
   * and speakers, a speaker's entry the affiliations at talks. The number of SQL statements does
   * not depend on the number of entries.
   */
  private Affected affected(List<JournalEntry> changes) {
    Set<UUID> talks = ids(changes, Resource.talk);
    Set<UUID> speakers = ids(changes, Resource.speaker);
    Set<UUID> sessions = ids(changes, Resource.session);
    for (JournalEntry change : changes) {
      for (JsonNode state : states(change)) {
        if (change.resource == Resource.talk) {
          state.path("speakers").forEach(s -> speakers.add(UUID.fromString(s.get("id").asText())));
        } else if (state.hasNonNull("mergedInto")) {
          speakers.add(UUID.fromString(state.get("mergedInto").asText()));
        }
      }
    }
    List<String> series =
        changes.stream()
            .filter(c -> c.resource == Resource.series)
            .map(c -> c.resourceId)
            .distinct()
            .toList();
    talks.addAll(
        find(
            "select t.id from Talk t join t.session s join s.memberships m"
                + " where m.series.slug in :some",
            series));
    talks.addAll(find("select t.id from Talk t where t.session.id in :some", sessions));
    talks.addAll(
        find("select t.id from Talk t join t.speakers a where a.speaker.id in :some", speakers));
    // Moving a session may change which affiliation is the most recent.
    speakers.addAll(
        find(
            "select a.speaker.id from Talk t join t.speakers a where t.session.id in :some",
            sessions));
    return new Affected(talks, speakers);
  }

  private List<UUID> find(String hql, Collection<?> some) {
    return some.isEmpty()
        ? List.of()
        : entities.createQuery(hql, UUID.class).setParameter("some", some).getResultList();
  }

  private static Set<UUID> ids(List<JournalEntry> changes, Resource resource) {
    return changes.stream()
        .filter(c -> c.resource == resource)
        .map(c -> UUID.fromString(c.resourceId))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<JsonNode> states(JournalEntry change) {
    return Stream.of(change.before, change.after)
        .filter(state -> state != null)
        .map(this::parsed)
        .toList();
  }

  private JsonNode parsed(String state) {
    try {
      return json.readTree(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journal entry that is not JSON", e);
    }
  }
}
