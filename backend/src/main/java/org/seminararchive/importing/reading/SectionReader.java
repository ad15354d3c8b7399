package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;

/** Reads the lines of one session: labelled ones in any order, others by form and context. */
final class SectionReader {
  private final SessionDraft session;
  private final TimeReader when;
  private final SpeakersReader speakers;
  private final UnlabelledReader unlabelled;
  private final LabelReaders labels;

  /** Labels whose value may stand on the next line. */
  private static final Set<Label> AWAITING =
      EnumSet.complementOf(
          EnumSet.of(Label.MATERIAL, Label.ABSTRACT, Label.REFERENCES, Label.REMARKS, Label.PANEL));

  private OpenField open = OpenField.NOTHING;

  /** The last label whose value has not been read yet. */
  private Optional<LabelledLine.Piece> awaiting = Optional.empty();

  private SectionReader(SessionDraft session, Optional<URI> base) {
    var remarks = new Remarks(session, base);
    var speakers = new SpeakersReader(session);
    var materials = new MaterialReader(session, base);
    var places = new PlaceReader(session);
    var titles = new TitleReader(session);
    this.session = session;
    this.speakers = speakers;
    this.when = new TimeReader(session, remarks);
    var works = new WorkReader(session, remarks);
    this.unlabelled =
        new UnlabelledReader(session, remarks, speakers, materials, places, titles, works);
    this.labels =
        new LabelReaders(session, remarks, speakers, when, materials, places, titles, unlabelled);
  }

  static SessionDraft read(Section section, Optional<URI> base, StopSignal stop) {
    SessionDraft session = new SessionDraft(section);
    new SectionReader(session, base).all(stop);
    return session;
  }

  private void all(StopSignal stop) {
    PageLine heading = session.section.heading();
    String rest = session.section.headline().rest();
    session.state(StatusNotice.of(heading.text()), heading.text(), heading.number());
    if (!heading.struck().isEmpty() && session.status.isEmpty()) {
      session.state(Optional.of(Status.POSTPONED), heading.struck(), heading.number());
    }
    session.severalTalks =
        session.section.lines().stream()
                .flatMap(l -> LabelledLine.of(l, false).stream())
                .filter(p -> p.label().filter(l -> l == Label.TITLE).isPresent())
                .map(p -> Script.bare(p.value().text()))
                .filter(t -> !t.isEmpty())
                .distinct()
                .count()
            > 1;
    if (!rest.isEmpty() && StatusNotice.of(rest).isEmpty()) {
      session.title = rest;
    }
    for (PageLine line : session.section.lines()) {
      stop.check();
      read(line);
    }
    if (session.when.isEmpty() && PrintedTime.of(heading.text()).isPresent()) {
      when.read(heading);
    }
    if (session.talks.size() == 1 && !rest.isEmpty() && rest.equals(session.title)) {
      titles(rest);
    }
    for (TalkDraft talk : session.talks) {
      String text = talk.text.soFar();
      speakers.endMarks(talk);
      session.announce(session.stated(text, true), text, talk.line);
      if (session.talks.size() > 1 && talk.hasTitle() && talk.speakers.isEmpty()) {
        session.warn("talk-without-speaker", talk.line, talk.title());
      }
      if (talk.text.isDouble()) {
        session.warn("second-abstract", talk.line);
      }
    }
    session.kind = session.kind.or(() -> session.kindOfWords());
  }

  /** Takes the title in the heading for the only talk, if that has no other or the same. */
  private void titles(String rest) {
    TalkDraft talk = session.talks.get(0);
    if (!talk.hasTitle() && !talk.placeholder && !talk.speakers.isEmpty()) {
      talk.title(rest, session.section.line());
      session.title = "";
    } else if (Script.bare(talk.title()).equals(Script.bare(rest))) {
      session.title = "";
    }
  }

  private void read(PageLine line) {
    PageLine labelled = line;
    boolean bare = line.heading() > 0 || line.links().isEmpty() && Label.isWord(line.text());
    if (bare && !MaterialLinks.isName(line.text()) && !Script.folded(line.text()).contains(":")) {
      // A heading, or a word alone on a line, is a label without a colon.
      labelled = line.asLabel();
      if (LabelledLine.of(labelled, false).get(0).label().isEmpty()) {
        labelled = line;
      }
    }
    boolean inText = open == OpenField.ABSTRACT || open == OpenField.REFERENCES;
    for (LabelledLine.Piece piece : LabelledLine.of(labelled, inText)) {
      open = read(piece);
    }
  }

  private OpenField read(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    Optional<LabelledLine.Piece> before = awaiting;
    awaiting = Optional.empty();
    if (piece.label().isPresent()) {
      boolean empty = value.isEmpty() && AWAITING.contains(piece.label().get());
      awaiting = empty ? Optional.of(piece) : Optional.empty();
      return labelled(piece);
    }
    if (before.isPresent() && !unlabelled.isElse(value)) {
      LabelledLine.Piece label = before.get();
      return labelled(
          new LabelledLine.Piece(
              label.label(), label.word(), label.qualifier(), behindColon(value)));
    }
    if (open == OpenField.NOTHING && when.takeClock(value)) {
      return OpenField.NOTHING;
    }
    boolean bare = open == OpenField.NOTHING && session.talks.isEmpty();
    if (bare && session.when.isEmpty() && PrintedTime.isAll(value.text())) {
      when.read(value);
      return OpenField.NOTHING;
    }
    return bare && PrintedPeople.isPerson(value.text())
        ? labels.speakers(value, Role.SPEAKER)
        : unlabelled.read(value, open);
  }

  /** A value without the colon that some programs write before it on a separate line. */
  private static PageLine behindColon(PageLine value) {
    return value.text().startsWith(": ") ? value.from(1) : value;
  }

  private OpenField labelled(LabelledLine.Piece piece) {
    Label label = piece.label().get();
    PageLine value = piece.value();
    if (label != Label.WHEN && StatusNotice.isOnly(value.text())) {
      session.state(StatusNotice.of(value.text()), value.text(), value.number());
      return OpenField.NOTHING;
    }
    return labels.read(label, piece);
  }
}
