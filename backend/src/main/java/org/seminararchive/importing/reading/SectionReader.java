package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.Optional;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;

/**
 * Reads the lines of one session: labelled ones in any order, and what stands between them by what
 * it looks like and where it stands.
 */
final class SectionReader {
  private final SessionDraft session;
  private final Remarks remarks;
  private final CastReader cast;
  private final WhenReader when;
  private final MaterialReader materials;
  private final UnlabelledReader unlabelled;
  private Open open = Open.NOTHING;

  private SectionReader(SessionDraft session, Optional<URI> base) {
    this.session = session;
    this.remarks = new Remarks(session, base);
    this.cast = new CastReader(session);
    this.when = new WhenReader(session, remarks);
    this.materials = new MaterialReader(session, base);
    this.unlabelled = new UnlabelledReader(session, remarks, cast, materials);
  }

  static SessionDraft read(Section section, Optional<URI> base, StopSignal stop) {
    SessionDraft session = new SessionDraft(section);
    new SectionReader(session, base).all(stop);
    return session;
  }

  private void all(StopSignal stop) {
    PageLine heading = session.section.heading();
    String rest = session.section.headline().rest();
    session.state(heading.text());
    if (!heading.struck().isEmpty() && session.status.isEmpty()) {
      session.status = Optional.of(Status.postponed);
    }
    session.severalTalks =
        session.section.lines().stream()
                .flatMap(l -> Label.split(l, false).stream())
                .filter(p -> p.label().filter(l -> l == Label.TITLE).isPresent())
                .map(p -> Script.bare(p.value().text()))
                .filter(t -> !t.isEmpty())
                .distinct()
                .count()
            > 1;
    if (!rest.isEmpty() && Standing.of(rest).isEmpty()) {
      session.title = rest;
    }
    for (PageLine line : session.section.lines()) {
      stop.check();
      read(line);
    }
    session.kind = session.kind.or(() -> SessionKind.of(session));
  }

  private void read(PageLine line) {
    PageLine labelled = line;
    boolean bare = line.heading() > 0 || line.links().isEmpty() && Label.isWord(line.text());
    if (bare && !MaterialLinks.isName(line.text()) && !Script.folded(line.text()).contains(":")) {
      // A heading, or a word in a line of its own, is a label without a colon.
      labelled =
          new PageLine(
              line.number(), line.text() + ":", 0, false, true, "", line.links(), line.struck());
      if (Label.split(labelled, false).get(0).label().isEmpty()) {
        labelled = line;
      }
    }
    boolean inText = open == Open.ABSTRACT || open == Open.REFERENCES;
    for (Label.Piece piece : Label.split(labelled, inText)) {
      if (piece.label().isPresent()) {
        labelled(piece.label().get(), piece.qualifier(), piece.value());
      } else {
        open = unlabelled.read(piece.value(), open);
      }
    }
  }

  private void labelled(Label label, String qualifier, PageLine value) {
    switch (label) {
      case WHEN -> {
        when.read(value);
        open = Open.NOTHING;
      }
      case SPEAKER -> cast(value, Role.speaker);
      case PANELIST -> cast(value, Role.panelist);
      case CONTRIBUTOR -> cast(value, Role.contributor);
      case CHAIR -> cast(value, Role.chair);
      case AFFILIATION -> {
        cast.affiliation(value);
        open = Open.NOTHING;
      }
      case VENUE -> {
        Optional<Format> format = Places.format(qualifier + " " + value.text());
        session.format = Places.both(session.format, format);
        session.venue = Places.appended(session.venue, Places.place(value.text()));
        open = Open.VENUE;
      }
      case STREAM -> {
        session.stream = Places.appended(session.stream, Places.place(value.text()));
        open = Open.STREAM;
      }
      case TITLE -> title(value);
      case PANEL -> {
        session.kind = Optional.of(Kind.panel);
        String text = Quotation.in(value.text()).map(Quotation::text).orElse(value.text());
        TalkDraft talk = session.talk(value.number());
        if (!text.isEmpty() && !talk.hasTitle()) {
          talk.title(text, value.number());
        }
        open = Open.NOTHING;
      }
      case LANGUAGE -> {
        StatedLanguage.in(value.text())
            .ifPresent(l -> session.talk(value.number()).state(l, value.number()));
        open = Open.NOTHING;
      }
      case MATERIAL -> {
        materials.read(value);
        open = Open.NOTHING;
        if (value.links().isEmpty() && !Placeholder.is(value.text()) && !value.text().isEmpty()) {
          remarks.keep(value);
        }
      }
      case ABSTRACT -> {
        TalkDraft talk = session.talk(value.number());
        if (Placeholder.is(value.text())) {
          talk.placeholder = true;
        } else {
          talk.abstractLine(materials.behind(value));
        }
        open = Open.ABSTRACT;
      }
      case REFERENCES -> {
        open = Open.REFERENCES;
        if (!value.isEmpty()) {
          open = unlabelled.read(value, open);
        }
      }
      case REMARKS -> {
        session.remarks.add(value.text());
        open = Open.REMARKS;
      }
    }
  }

  private void cast(PageLine value, Role role) {
    open = cast.read(value, role) ? Open.SPEAKER : Open.NOTHING;
  }

  private void title(PageLine value) {
    TalkDraft talk = session.talk(value.number());
    boolean same = Script.bare(talk.title()).equals(Script.bare(value.text()));
    boolean translated =
        talk.hasTitle() && !talk.hasAbstract() && talk.isOtherLanguage(value.text());
    if (translated) {
      talk.translate(value.text());
      open = Open.NOTHING;
      return;
    }
    if (talk.hasTitle() && !same) {
      talk = session.nextTalk(value.number());
    }
    if (Placeholder.is(value.text())) {
      talk.placeholder = true;
    } else if (!same || !talk.hasTitle()) {
      talk.title(value.text(), value.number());
    }
    open = Open.TITLE;
  }
}
