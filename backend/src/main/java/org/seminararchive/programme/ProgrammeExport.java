package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkService;
import org.seminararchive.talk.TalkSpeaker;
import org.seminararchive.text.LocalizedText;

/**
 * Writes the whole archive as one programme file. Sessions are read in batches of a hundred: memory
 * holds all ids and the names of all speakers, but no texts.
 */
@ApplicationScoped
class ProgrammeExport {
  private static final int AT_A_TIME = 100;

  @Inject EntityManager entities;
  @Inject SessionRepository sessions;
  @Inject TalkRepository talks;

  /** Must run in a transaction. Does not close the stream. */
  void write(OutputStream out) throws IOException {
    JsonGenerator yaml =
        ProgrammeYaml.MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    yaml.writeStartObject();
    yaml.writeArrayFieldStart("series");
    for (Series series :
        entities.createQuery("from Series order by slug", Series.class).getResultList()) {
      yaml.writeObject(content(series));
    }
    yaml.writeEndArray();
    yaml.writeArrayFieldStart("speakers");
    Set<String> shared = writeSpeakers(yaml);
    yaml.writeEndArray();
    yaml.writeArrayFieldStart("sessions");
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

  /** Returns the names of several speakers. */
  private Set<String> writeSpeakers(JsonGenerator yaml) throws IOException {
    Map<UUID, List<UUID>> former =
        entities
            .createQuery("select speakerId, id from FormerSpeaker order by id", Object[].class)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (UUID) row[0],
                    Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    SpeakerNames names = new SpeakerNames();
    // Columns instead of entities, to save memory.
    for (Object[] row :
        entities
            .createQuery(
                "select id, name, nameKey from Speaker order by nameKey, id", Object[].class)
            .getResultList()) {
      UUID id = (UUID) row[0];
      LocalizedText name = (LocalizedText) row[1];
      boolean derived = id.equals(SpeakerService.nameBasedId((String) row[2]));
      names.add(id, name);
      yaml.writeObject(
          new SpeakerContent(derived ? null : id, name, former.getOrDefault(id, List.of())));
    }
    return names.shared();
  }

  private void writeSessions(List<UUID> ids, Set<String> shared, JsonGenerator yaml)
      throws IOException {
    Map<UUID, Session> byId =
        sessions.withNumbers(ids).stream().collect(Collectors.toMap(s -> s.id, s -> s));
    Map<UUID, List<Talk>> talksBySession =
        talks.ofSessions(ids).stream().collect(Collectors.groupingBy(t -> t.session.id));
    for (UUID id : ids) {
      List<TalkContent> written = new ArrayList<>();
      for (Talk talk : talksBySession.getOrDefault(id, List.of())) {
        written.add(content(talk, written.size(), shared));
      }
      yaml.writeObject(ProgrammeSession.from(byId.get(id), written));
    }
  }

  /**
   * A talk without derivable values, with speakers by name if the name is unique.
   *
   * @param index index in the session, from 0
   * @param shared names of several speakers
   */
  private static TalkContent content(Talk talk, int index, Set<String> shared) {
    UUID derived = TalkService.nameBasedId(talk.session.id, talk.position);
    return TalkContent.of(talk)
        .with(
            talk.id.equals(derived) ? null : talk.id,
            talk.position == index + 1 ? null : talk.position,
            talk.speakers.stream().map(link -> speaker(link, shared)).toList());
  }

  private static TalkContent.SpeakerAt speaker(TalkSpeaker link, Set<String> shared) {
    String name = link.speaker.name.first();
    boolean byId = shared.contains(name);
    return new TalkContent.SpeakerAt(
        byId ? null : name,
        byId ? link.speaker.id : null,
        link.role == Role.SPEAKER ? null : link.role,
        link.affiliation);
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
        series.participation,
        null,
        series.workshops,
        series.defaults,
        series.speakerEdits,
        series.speakerReminder,
        series.keepsCopies ? true : null);
  }
}
