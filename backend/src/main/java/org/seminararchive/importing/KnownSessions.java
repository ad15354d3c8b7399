package org.seminararchive.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.http.JsonBody;
import org.seminararchive.importing.comparing.Earlier;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.comparing.SourceSession;
import org.seminararchive.journal.InitialLoad;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.JournalRepository;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionClaims;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.writing.ResourceDocuments;

/** Fetches the sessions of the archive that a source may contain, in a few statements. */
@ApplicationScoped
class KnownSessions {
  private static final List<String> NOT_SAID = List.of("id", "session", "revision", "updated");

  /**
   * The fetched sessions.
   *
   * @param all including remembered sessions that were deleted
   */
  record Found(List<KnownSession> all, Map<UUID, Session> sessions, Map<UUID, Talk> talks) {}

  @Inject SourceMemory memory;
  @Inject SessionRepository sessions;
  @Inject TalkRepository talks;
  @Inject JournalRepository journal;
  @Inject ResourceDocuments documents;

  /**
   * @param slugs of the series in the archive
   */
  Found find(String source, List<SourceSession> said, Set<String> slugs) {
    Map<UUID, SessionVersion> remembered = memory.of(source);
    Set<UUID> ids = new LinkedHashSet<>(remembered.keySet());
    ids.addAll(named(said, slugs));
    Map<UUID, Session> found = new LinkedHashMap<>();
    Map<UUID, List<Talk>> talksOf = new HashMap<>();
    Map<UUID, Talk> foundTalks = new HashMap<>();
    for (List<UUID> some : Chunks.of(ids)) {
      sessions.withNumbers(some).forEach(s -> found.put(s.id, s));
      for (Talk talk : talks.ofSessions(some)) {
        talksOf.computeIfAbsent(talk.session.id, id -> new ArrayList<>()).add(talk);
        foundTalks.put(talk.id, talk);
      }
    }
    Map<UUID, SessionVersion> archive = new LinkedHashMap<>();
    found.forEach((id, s) -> archive.put(id, version(s, talksOf.getOrDefault(id, List.of()))));
    Map<UUID, SessionVersion> founded = founded(archive, remembered.keySet());
    List<KnownSession> all = new ArrayList<>();
    for (UUID id : ids) {
      SessionVersion here = archive.get(id);
      if (remembered.containsKey(id)) {
        var earlier = new Earlier(Earlier.Kind.REMEMBERED, remembered.get(id));
        all.add(new KnownSession(id, here, earlier));
      } else if (founded.containsKey(id)) {
        all.add(new KnownSession(id, here, new Earlier(Earlier.Kind.FOUNDED, founded.get(id))));
      } else if (here != null) {
        all.add(new KnownSession(id, here, Earlier.NONE));
      }
    }
    return new Found(all, found, foundTalks);
  }

  /** The highest number of a series; 0 if it has no sessions. */
  int lastNumber(String slug) {
    return sessions
        .getEntityManager()
        .createQuery(
            "select coalesce(max(m.number), 0) from Session s join s.memberships m"
                + " where m.series.slug = :slug",
            Integer.class)
        .setParameter("slug", slug)
        .getSingleResult();
  }

  private Set<UUID> named(List<SourceSession> said, Set<String> slugs) {
    Set<UUID> ids = new LinkedHashSet<>();
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (SourceSession one : said) {
      if (one.read().content().session().id() != null) {
        ids.add(one.read().content().session().id());
      }
      SessionClaims.numbers(one.version().session())
          .forEach(
              (slug, number) -> numbers.computeIfAbsent(slug, s -> new TreeSet<>()).add(number));
    }
    numbers.keySet().retainAll(slugs);
    numbers.forEach(
        (slug, all) ->
            Chunks.of(all).forEach(some -> ids.addAll(sessions.idsByNumber(slug, some))));
    return ids;
  }

  private SessionVersion version(Session session, List<Talk> own) {
    return new SessionVersion(
        said(documents.of(SessionResponse.from(session))),
        own.stream()
            .map(t -> new TalkVersion(t.id, said(documents.of(TalkResponse.from(t)))))
            .toList());
  }

  private static ObjectNode said(ObjectNode state) {
    state.remove(NOT_SAID);
    Material.removeDerived(state);
    return state;
  }

  /**
   * The first versions of sessions that came from the programme and that no source has imported.
   */
  private Map<UUID, SessionVersion> founded(
      Map<UUID, SessionVersion> archive, Collection<UUID> remembered) {
    Map<UUID, SessionVersion> unknown = new LinkedHashMap<>(archive);
    unknown.keySet().removeAll(remembered);
    Map<UUID, ObjectNode> first = creations(Resource.SESSION, unknown.keySet());
    Map<UUID, ObjectNode> firstTalks =
        creations(
            Resource.TALK,
            unknown.values().stream()
                .flatMap(v -> v.talks().stream())
                .map(TalkVersion::id)
                .collect(Collectors.toSet()));
    Map<UUID, SessionVersion> founded = new HashMap<>();
    first.forEach(
        (id, state) -> {
          Stream<TalkVersion> talks = unknown.get(id).talks().stream();
          founded.put(
              id,
              new SessionVersion(
                  state,
                  talks
                      .filter(t -> firstTalks.containsKey(t.id()))
                      .map(t -> new TalkVersion(t.id(), firstTalks.get(t.id())))
                      .toList()));
        });
    return founded;
  }

  private Map<UUID, ObjectNode> creations(Resource resource, Collection<UUID> ids) {
    Map<UUID, ObjectNode> states = new HashMap<>();
    for (List<UUID> some : Chunks.of(ids)) {
      List<String> texts = some.stream().map(UUID::toString).toList();
      for (JournalEntry entry : journal.creations(resource, InitialLoad.WHO, texts)) {
        ObjectNode state = said((ObjectNode) JsonBody.parse(entry.after));
        states.putIfAbsent(UUID.fromString(entry.resourceId), state);
      }
    }
    return states;
  }
}
