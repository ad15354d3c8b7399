package org.seminararchive.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.series.SeriesService;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionService;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.TalkService;

/** Writes a programme into an empty archive, through the services that every other write uses. */
@ApplicationScoped
public class ProgrammeLoader {
  /** As the journal names the archive itself, where it entered what it was founded with. */
  public static final String WHO = "archive";

  private final SeriesService series;
  private final SpeakerService speakers;
  private final SessionService sessions;
  private final TalkService talks;

  ProgrammeLoader(
      SeriesService series, SpeakerService speakers, SessionService sessions, TalkService talks) {
    this.series = series;
    this.speakers = speakers;
    this.sessions = sessions;
    this.talks = talks;
  }

  /**
   * All or nothing: series first, then people, then sessions in the order of the files.
   *
   * @throws ProgrammeError naming file, line and reason
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void load(List<ProgrammeFile> files) {
    for (ProgrammeFile file : files) {
      var all = file.document().series();
      for (int i = 0; i < all.size(); i++) {
        var content = all.get(i);
        blaming(file, "/series/" + i, () -> series.create(content, WHO));
      }
    }
    SpeakerNames names = new SpeakerNames();
    for (ProgrammeFile file : files) {
      List<SpeakerContent> all = file.document().speakers();
      for (int i = 0; i < all.size(); i++) {
        SpeakerContent content = all.get(i);
        Speaker speaker = blaming(file, "/speakers/" + i, () -> speakers.create(content, WHO));
        names.add(speaker.id, speaker.name);
      }
    }
    for (ProgrammeFile file : files) {
      for (int i = 0; i < file.document().sessions().size(); i++) {
        load(file, i, names);
      }
    }
  }

  private void load(ProgrammeFile file, int index, SpeakerNames names) {
    ProgrammeSession written = file.document().sessions().get(index);
    String pointer = "/sessions/" + index;
    Session session = blaming(file, pointer, () -> sessions.create(written.content(), WHO));
    for (int i = 0; i < written.talks().size(); i++) {
      ProgrammeTalk talk = written.talks().get(i);
      String at = pointer + "/talks/" + i;
      int place = i;
      List<UUID> people = people(file, at, talk, names);
      blaming(file, at, () -> talks.create(session, talk.content(people, place), WHO));
    }
  }

  private static List<UUID> people(
      ProgrammeFile file, String pointer, ProgrammeTalk talk, SpeakerNames names) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < talk.speakers().size(); i++) {
      ProgrammeTalk.SpeakerAt at = talk.speakers().get(i);
      List<UUID> called = at.id() != null ? List.of(at.id()) : names.called(at.name());
      if (called.size() != 1) {
        String reason =
            called.isEmpty()
                ? "no speaker of this programme is called \"%s\"".formatted(at.name())
                : "several speakers are called \"%s\": give the id instead".formatted(at.name());
        throw new ProgrammeError(
            List.of(file.finding(pointer + "/speakers/" + i + "/name", reason)));
      }
      people.add(called.get(0));
    }
    return people;
  }

  private static <T> T blaming(ProgrammeFile file, String pointer, Supplier<T> write) {
    try {
      return write.get();
    } catch (ApiProblem problem) {
      throw new ProgrammeError(
          problem.errors().stream()
              .map(e -> e.under(pointer))
              .map(e -> file.finding(e.pointer(), e.inEnglish()))
              .toList());
    }
  }
}
