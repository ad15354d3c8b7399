package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionLookup;
import org.seminararchive.session.SessionLookups;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.session.SessionRequest;
import org.seminararchive.speaker.Identification;
import org.seminararchive.speaker.SpeakerLookup;
import org.seminararchive.text.LocalizedText;

/** Reads everything to which new talks refer, in a few statements, however many they are. */
@ApplicationScoped
class TalkLookups {
  @Inject SessionLookups sessions;
  @Inject Identification identification;
  @Inject TalkRepository talks;

  /** The resources that were read, and those created since. */
  record Known(
      SessionLookup sessions, SpeakerLookup speakers, Map<UUID, TreeSet<Integer>> positions) {

    /** The session of a talk; empty for a new or unknown session. */
    Optional<Session> session(TalkRequest.SessionPlace place) {
      if (place.id() != null) {
        return sessions.find(place.id());
      }
      return place.series() == null || place.number() == null
          ? Optional.empty()
          : sessions.find(place.series(), place.number());
    }

    boolean isTaken(Session session, int position) {
      return of(session).contains(position);
    }

    int lastPosition(Session session) {
      TreeSet<Integer> taken = of(session);
      return taken.isEmpty() ? 0 : taken.last();
    }

    void take(Session session, int position) {
      of(session).add(position);
    }

    private TreeSet<Integer> of(Session session) {
      return positions.computeIfAbsent(session.id, id -> new TreeSet<>());
    }
  }

  /**
   * @param requests with {@code null} for each invalid one
   */
  Known of(Collection<TalkRequest> requests) {
    List<TalkRequest> valid = requests.stream().filter(Objects::nonNull).toList();
    List<TalkRequest.SessionPlace> places =
        valid.stream().map(TalkRequest::session).filter(Objects::nonNull).toList();
    SessionLookup known = sessions(places);
    Set<UUID> positioned = new HashSet<>();
    places.stream()
        .map(place -> new Known(known, null, Map.of()).session(place))
        .flatMap(Optional::stream)
        .forEach(session -> positioned.add(session.id));
    return new Known(known, speakers(valid), new HashMap<>(talks.positions(positioned)));
  }

  /** The speakers of a talk. */
  SpeakerLookup speakers(Collection<TalkRequest> requests) {
    Set<UUID> ids = new HashSet<>();
    List<LocalizedText> names = new ArrayList<>();
    for (TalkRequest request : requests) {
      for (TalkRequest.SpeakerAt at : request.speakers()) {
        if (at != null && at.speakerId() != null) {
          ids.add(at.speakerId());
        } else if (at != null && at.name() != null && Identification.isName(at.name())) {
          names.add(at.name());
        }
      }
    }
    return identification.lookup(ids, names);
  }

  private SessionLookup sessions(List<TalkRequest.SessionPlace> places) {
    Set<UUID> ids = new HashSet<>();
    List<SessionNumber> numbers = new ArrayList<>();
    List<SessionRequest> requests = new ArrayList<>();
    for (TalkRequest.SessionPlace place : places) {
      if (place.fresh() != null) {
        requests.add(place.fresh());
      } else if (place.id() != null) {
        ids.add(place.id());
      } else if (place.series() != null && place.number() != null) {
        numbers.add(new SessionNumber(place.series(), place.number()));
      }
    }
    return sessions.of(ids, numbers, requests);
  }
}
