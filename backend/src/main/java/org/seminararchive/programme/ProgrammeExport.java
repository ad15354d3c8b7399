package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesContent;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerSpeaker;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;

/**
 * Writes the whole archive as one programme file. Sessions are read a hundred at a time and
 * forgotten again, so memory does not grow with the archive.
 */
@ApplicationScoped
class ProgrammeExport {
  private static final int AT_A_TIME = 100;

  private final EntityManager entities;
  private final SessionRepository sessions;
  private final TalkRepository talks;

  ProgrammeExport(EntityManager entities, SessionRepository sessions, TalkRepository talks) {
    this.entities = entities;
    this.sessions = sessions;
    this.talks = talks;
  }

  /** Must run in a transaction. Closes nothing. */
  void write(OutputStream out) throws IOException {
    JsonGenerator yaml =
        ProgrammeYaml.MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    yaml.writeStartObject();
    yaml.writeArrayFieldStart("series");
    for (Series series : all(Series.class, "slug")) {
      yaml.writeObject(content(series));
    }
    yaml.writeEndArray();
    SpeakerNames names = new SpeakerNames();
    Map<UUID, List<UUID>> former =
        entities
            .createQuery("from FormerSpeaker order by id", FormerSpeaker.class)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    f -> f.speakerId, Collectors.mapping(f -> f.id, Collectors.toList())));
    yaml.writeArrayFieldStart("speakers");
    for (Speaker speaker : all(Speaker.class, "nameKey, id")) {
      names.add(speaker.id, speaker.name);
      yaml.writeObject(content(speaker, former.getOrDefault(speaker.id, List.of())));
    }
    yaml.writeEndArray();
    entities.clear();
    yaml.writeArrayFieldStart("sessions");
    Set<String> shared = names.shared();
    List<UUID> ids =
        entities
            .createQuery("select id from Session order by startsAt, id", UUID.class)
            .getResultList();
    for (int i = 0; i < ids.size(); i += AT_A_TIME) {
      writeSessions(ids.subList(i, Math.min(i + AT_A_TIME, ids.size())), shared, yaml);
      entities.clear();
    }
    yaml.writeEndArray();
    yaml.writeEndObject();
    yaml.close();
  }

  private void writeSessions(List<UUID> ids, Set<String> shared, JsonGenerator yaml)
      throws IOException {
    Map<UUID, Session> byId =
        sessions.withNumbers(ids).stream().collect(Collectors.toMap(s -> s.id, s -> s));
    Map<UUID, List<Talk>> talksBySession =
        talks.ofSessions(ids).stream().collect(Collectors.groupingBy(t -> t.session.id));
    for (UUID id : ids) {
      List<ProgrammeTalk> written = new ArrayList<>();
      for (Talk talk : talksBySession.getOrDefault(id, List.of())) {
        written.add(ProgrammeTalk.from(talk, written.size(), shared));
      }
      yaml.writeObject(ProgrammeSession.from(byId.get(id), written));
    }
  }

  private <T> List<T> all(Class<T> type, String order) {
    return entities
        .createQuery("from " + type.getSimpleName() + " order by " + order, type)
        .getResultList();
  }

  private static SeriesContent content(Series series) {
    return new SeriesContent(
        series.slug,
        series.name,
        series.shortName,
        series.description,
        series.timeZone,
        series.hue,
        series.homePage,
        series.organizers,
        series.funding,
        series.registration,
        series.workshops,
        series.defaults);
  }

  private static SpeakerContent content(Speaker speaker, List<UUID> formerIds) {
    boolean derived = speaker.id.equals(SpeakerService.nameBasedId(speaker.nameKey));
    return new SpeakerContent(derived ? null : speaker.id, speaker.name, formerIds);
  }
}
