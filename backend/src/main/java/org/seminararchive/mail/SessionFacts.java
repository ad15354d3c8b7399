package org.seminararchive.mail;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.description.Wording;
import org.seminararchive.mail.LetterText.Labelled;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.MessageBundle;
import org.seminararchive.text.ReadableFormulas;

/** Labelled lines about a session, in the order of printed announcements. */
final class SessionFacts {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final MessageBundle words;
  private final Wording wording;
  private final List<Labelled> lines = new ArrayList<>();

  SessionFacts(MessageBundle words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  /** Time, place, speakers and titles. */
  List<Labelled> announced(SessionResponse session, List<TalkResponse> talks) {
    add("when", when(session));
    add("where", where(session));
    for (TalkResponse talk : talks) {
      add("speaker", people(talk));
      add("title", ReadableFormulas.in(wording.title(talk)));
      if (talk.abstractText() != null) {
        add("abstract", ReadableFormulas.in(wording.text(talk.abstractText())));
      }
    }
    return lines;
  }

  /** Titles with their materials. */
  List<Labelled> read(List<TalkResponse> talks) {
    for (TalkResponse talk : talks) {
      add("title", ReadableFormulas.in(wording.title(talk)));
      for (Material material : talk.materials()) {
        String label = words.say("material", wording.text(material.label()));
        lines.add(new Labelled(label, material.url()));
      }
    }
    return lines;
  }

  void add(String label, String value) {
    if (value != null && !value.isBlank()) {
      lines.add(new Labelled(words.text(label), value));
    }
  }

  private String people(TalkResponse talk) {
    return Wording.speaking(talk).stream()
        .map(
            person ->
                person.affiliation() == null
                    ? words.say("person", wording.text(person.name()))
                    : words.say(
                        "personFrom",
                        wording.text(person.name()),
                        wording.text(person.affiliation())))
        .collect(Collectors.joining(wording.listJoiner()));
  }

  private String when(SessionResponse session) {
    String end = session.end() == null ? "" : "–" + CLOCK.format(session.end());
    return wording.moment(session.start())
        + end
        + " ("
        + Wording.zone(session.start(), session.timeZone())
        + ")";
  }

  private String where(SessionResponse session) {
    return Stream.of(session.venue(), session.streamingVenue())
        .filter(Objects::nonNull)
        .map(wording::text)
        .collect(Collectors.joining(wording.listJoiner()));
  }
}
