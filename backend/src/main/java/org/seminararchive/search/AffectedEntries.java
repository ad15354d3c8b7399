package org.seminararchive.search;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.http.JsonBody;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.query.Criteria;

/**
 * Determines the index entries that are affected by a change. A new talk of a person with a
 * thousand talks updates two entries only.
 */
@ApplicationScoped
class AffectedEntries {
  /** Members of other resources that the entry of a talk contains. */
  private static final Map<Resource, List<JsonPointer>> IN_TALK =
      Map.of(
          Resource.SERIES,
          members("/shortName"),
          Resource.SESSION,
          members(
              "/title",
              "/venue",
              "/streamingVenue",
              "/remarks",
              "/start",
              "/timeZone",
              "/kind",
              "/format",
              "/status",
              "/numbers"),
          Resource.SPEAKER,
          members("/name"));

  /** Members that determine the number of talks and the last affiliation of a speaker. */
  private static final Map<Resource, List<JsonPointer>> IN_SPEAKER =
      Map.of(
          Resource.SESSION,
          members("/start"),
          Resource.TALK,
          members("/speakers", "/session/id", "/position"));

  @Inject EntityManager entities;

  /** Ids of entries to update, or to delete if the resource no longer exists. */
  record Affected(Set<UUID> talks, Set<UUID> speakers) {}

  /** One change with its parsed states; missing before a creation and after a deletion. */
  private record States(JournalEntry entry, JsonNode before, JsonNode after) {
    static States of(JournalEntry entry) {
      return new States(entry, parsed(entry.before), parsed(entry.after));
    }

    boolean isOf(Resource resource) {
      return entry.resource == resource;
    }

    boolean is(Action action) {
      return entry.action == action;
    }

    /** A creation or deletion does not change other resources: they have changes of their own. */
    boolean updates(List<JsonPointer> members) {
      return is(Action.UPDATE) && differs(members);
    }

    boolean differs(List<JsonPointer> members) {
      return members.stream().anyMatch(m -> !before.at(m).equals(after.at(m)));
    }

    private static JsonNode parsed(String state) {
      return state == null ? MissingNode.getInstance() : JsonBody.parse(state);
    }
  }

  /** The number of SQL statements does not depend on the number of entries. */
  Affected by(List<JournalEntry> entries) {
    List<States> changes = entries.stream().map(States::of).toList();
    Set<UUID> talks = uuids(changes, Resource.TALK, change -> true);
    Set<UUID> speakers = uuids(changes, Resource.SPEAKER, change -> true);
    speakersOfTalks(changes).forEach(speakers::add);

    List<String> series = ids(changes, Resource.SERIES, c -> c.updates(in(IN_TALK, c)));
    talks.addAll(
        find(
            "select t.id from Talk t join t.session s join s.memberships m",
            "m.series.slug",
            series));
    Set<UUID> sessions = uuids(changes, Resource.SESSION, c -> c.updates(in(IN_TALK, c)));
    talks.addAll(find("select t.id from Talk t", "t.session.id", sessions));
    Set<UUID> people = uuids(changes, Resource.SPEAKER, c -> c.updates(in(IN_TALK, c)));
    people.addAll(whoseFormerIdsChange(changes));
    talks.addAll(find("select t.id from Talk t join t.speakers a", "a.speaker.id", people));
    // Moving a session may change which affiliation is the most recent.
    Set<UUID> moved = uuids(changes, Resource.SESSION, c -> c.updates(in(IN_SPEAKER, c)));
    speakers.addAll(
        find("select a.speaker.id from Talk t join t.speakers a", "t.session.id", moved));
    return new Affected(talks, speakers);
  }

  private static Stream<UUID> speakersOfTalks(List<States> changes) {
    return changes.stream()
        .filter(c -> c.isOf(Resource.TALK) && c.differs(in(IN_SPEAKER, c)))
        .flatMap(c -> Stream.of(c.before(), c.after()))
        .flatMap(state -> state.path("speakers").valueStream())
        .map(speaker -> UUID.fromString(speaker.get("id").asText()));
  }

  /** Speakers into whom another one was merged, or from whom one was separated. */
  private Set<UUID> whoseFormerIdsChange(List<States> changes) {
    var found = new TreeSet<UUID>();
    changes.stream()
        .filter(c -> c.isOf(Resource.SPEAKER) && c.is(Action.DELETE))
        .flatMap(c -> mergedInto(c.after()))
        .forEach(found::add);
    // A created speaker may be separated from a merge, which changes the entries of its successors.
    Collection<String> asked = ids(changes, Resource.SPEAKER, c -> c.is(Action.CREATE));
    while (!asked.isEmpty()) {
      List<UUID> next =
          entities
              .createQuery(
                  "select after from JournalEntry where resource = :kind and action = :deletion"
                      + " and resourceId in :some and after is not null",
                  String.class)
              .setParameter("kind", Resource.SPEAKER)
              .setParameter("deletion", Action.DELETE)
              .setParameter("some", asked)
              .getResultStream()
              .flatMap(state -> mergedInto(JsonBody.parse(state)))
              .filter(found::add)
              .toList();
      asked = next.stream().map(UUID::toString).toList();
    }
    return found;
  }

  private static Stream<UUID> mergedInto(JsonNode state) {
    return Stream.of(state.path("mergedInto"))
        .filter(JsonNode::isTextual)
        .map(id -> UUID.fromString(id.asText()));
  }

  private List<UUID> find(String select, String expression, Collection<?> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    Criteria these = Criteria.anyOf(expression, some);
    TypedQuery<UUID> query = entities.createQuery(select + " where " + these.hql(), UUID.class);
    these.parameters().forEach(query::setParameter);
    return query.getResultList();
  }

  private static List<JsonPointer> in(Map<Resource, List<JsonPointer>> members, States change) {
    return members.get(change.entry().resource);
  }

  private static Set<UUID> uuids(List<States> changes, Resource resource, Predicate<States> which) {
    return ids(changes, resource, which).stream()
        .map(UUID::fromString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> ids(
      List<States> changes, Resource resource, Predicate<States> which) {
    return changes.stream()
        .filter(c -> c.isOf(resource) && which.test(c))
        .map(c -> c.entry().resourceId)
        .distinct()
        .toList();
  }

  private static List<JsonPointer> members(String... names) {
    return Stream.of(names).map(JsonPointer::compile).toList();
  }
}
