package org.seminararchive.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.seminararchive.journal.InitialLoad;
import org.seminararchive.series.SeriesContent;
import org.seminararchive.series.SeriesService;
import org.seminararchive.session.SessionService;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.talk.TalkService;

/**
 * Writes a programme of any length into an empty archive, using the same services as other writes.
 */
@ApplicationScoped
public class ProgrammeLoader {
  private static final int STATEMENTS_AT_A_TIME = 100;

  @Inject SeriesService series;
  @Inject SpeakerService speakers;
  @Inject SessionService sessions;
  @Inject TalkService talks;
  @Inject EntityManager entities;

  /**
   * Series first, then speakers, then sessions in the order of the files.
   *
   * @param transactions runs each portion in a transaction and rolls back if it throws
   * @throws ProgrammeError with file, line and reason
   */
  void load(List<ProgrammeFile> files, Consumer<Runnable> transactions) {
    LoadedKeys keys = new LoadedKeys(entities);
    SpeakerNames names = new SpeakerNames();
    new ProgrammeBatch(entities, transactions, item -> loadSeries(item, keys))
        .read(files, ProgrammeSection.SERIES);
    // Unflushed rows are invisible to queries but known to the keys.
    Consumer<Runnable> unflushed = portion -> transactions.accept(() -> unflushed(portion));
    new ProgrammeBatch(entities, unflushed, item -> loadSpeaker(item, keys, names))
        .read(files, ProgrammeSection.SPEAKERS);
    new ProgrammeBatch(entities, unflushed, item -> loadSession(item, keys, names))
        .read(files, ProgrammeSection.SESSIONS);
  }

  private void unflushed(Runnable portion) {
    Session session = entities.unwrap(Session.class);
    session.setJdbcBatchSize(STATEMENTS_AT_A_TIME);
    session.setFlushMode(FlushModeType.COMMIT);
    try {
      portion.run();
    } finally {
      session.setFlushMode(FlushModeType.AUTO);
      session.setJdbcBatchSize(null);
    }
  }

  private void loadSeries(ProgrammeItem item, LoadedKeys keys) {
    keys.add(series.create(item.as(SeriesContent.class), InitialLoad.WHO));
  }

  private void loadSpeaker(ProgrammeItem item, LoadedKeys keys, SpeakerNames names) {
    SpeakerContent content = item.as(SpeakerContent.class);
    Speaker speaker = speakers.create(content, InitialLoad.WHO);
    if (!keys.add(speaker.id)) {
      throw item.error("", "another speaker has this name or id: give this one an id of its own");
    }
    for (UUID former : content.formerIds()) {
      if (!keys.add(former)) {
        throw item.error("/formerIds", "the id %s is used twice".formatted(former));
      }
    }
    names.add(speaker.id, speaker.name);
  }

  private void loadSession(ProgrammeItem item, LoadedKeys keys, SpeakerNames names) {
    ProgrammeSession written = item.as(ProgrammeSession.class);
    var session = sessions.create(written.session(), InitialLoad.WHO, keys);
    keys.add(written.session().numbers());
    if (!keys.add(session.id)) {
      throw item.error("/id", "the id %s is used twice".formatted(session.id));
    }
    Set<Integer> positions = new HashSet<>();
    for (int i = 0; i < written.talks().size(); i++) {
      TalkContent talk = written.talks().get(i);
      String at = "/talks/" + i;
      Integer position = talk.position() == null ? Integer.valueOf(i + 1) : talk.position();
      var content = talk.with(talk.id(), position, people(item, at, talk, names));
      if (!positions.add(content.position())) {
        throw item.error(at, "two talks have the position %d".formatted(content.position()));
      }
      UUID id = item.blaming(at, () -> talks.create(session, content, InitialLoad.WHO)).id;
      if (!keys.add(id)) {
        throw item.error(at, "the id %s is used twice".formatted(id));
      }
    }
  }

  private static List<TalkContent.SpeakerAt> people(
      ProgrammeItem item, String pointer, TalkContent talk, SpeakerNames names) {
    List<TalkContent.SpeakerAt> people = new ArrayList<>();
    for (int i = 0; i < talk.speakers().size(); i++) {
      TalkContent.SpeakerAt at = talk.speakers().get(i);
      List<UUID> called = at.id() != null ? List.of(at.id()) : names.called(at.name());
      if (called.size() != 1) {
        String reason =
            called.isEmpty()
                ? "no speaker of this programme is called \"%s\"".formatted(at.name())
                : "several speakers are called \"%s\": give the id instead".formatted(at.name());
        throw item.error(pointer + "/speakers/" + i + "/name", reason);
      }
      people.add(new TalkContent.SpeakerAt(called.get(0), at.role(), at.affiliation()));
    }
    return people;
  }
}
