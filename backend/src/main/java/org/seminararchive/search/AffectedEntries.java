package org.seminararchive.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;

/**
 * Determines the index entries to update after changes. Entries contain data of related resources:
 * a talk's entry those of its session and speakers, a speaker's entry the affiliations at talks.
 */
@ApplicationScoped
class AffectedEntries {
  /** Ids of entries to update, or to delete if the resource no longer exists. */
  record Ids(Set<UUID> talks, Set<UUID> speakers) {}

  private final EntityManager entities;
  private final ObjectMapper json;

  AffectedEntries(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /** The number of SQL statements does not depend on the number of entries. */
  Ids of(List<JournalEntry> changes) {
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
    return new Ids(talks, speakers);
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
