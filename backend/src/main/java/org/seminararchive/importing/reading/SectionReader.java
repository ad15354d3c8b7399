package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;

/** Reads the lines of one session: labelled ones in any order, others by form and context. */
final class SectionReader {
  private final SessionDraft session;
  private final Remarks remarks;
  private final CastReader cast;
  private final WhenReader when;
  private final MaterialReader materials;
  private final PlaceReader places;
  private final TitleReader titles;
  private final UnlabelledReader unlabelled;

  /** The reader of each label's value; it returns what a line without a label continues. */
  private final Map<Label, Function<LabelledLine.Piece, OpenField>> readers;

  /** Labels whose value may stand on the next line. */
  private static final Set<Label> AWAITING =
      EnumSet.of(
          Label.WHEN,
          Label.SPEAKER,
          Label.PANELIST,
          Label.CHAIR,
          Label.CONTRIBUTOR,
          Label.AFFILIATION,
          Label.VENUE,
          Label.STREAM,
          Label.TITLE,
          Label.LANGUAGE,
          Label.CO_HOST,
          Label.MEETING);

  private OpenField open = OpenField.NOTHING;

  /** The last label if its value has not been read yet. */
  private Optional<LabelledLine.Piece> awaiting = Optional.empty();

  private SectionReader(SessionDraft session, Optional<URI> base) {
    this.session = session;
    this.remarks = new Remarks(session, base);
    this.cast = new CastReader(session);
    this.when = new WhenReader(session, remarks);
    this.materials = new MaterialReader(session, base);
    this.places = new PlaceReader(session);
    this.titles = new TitleReader(session);
    this.unlabelled = new UnlabelledReader(session, remarks, cast, materials, places, titles);
    this.readers = readers();
  }

  private Map<Label, Function<LabelledLine.Piece, OpenField>> readers() {
    return Map.ofEntries(
        Map.entry(Label.WHEN, this::when),
        Map.entry(Label.SPEAKER, piece -> cast(piece.value(), Role.speaker)),
        Map.entry(Label.PANELIST, piece -> cast(piece.value(), Role.panelist)),
        Map.entry(Label.CONTRIBUTOR, piece -> cast(piece.value(), Role.contributor)),
        Map.entry(Label.CHAIR, piece -> cast(piece.value(), Role.chair)),
        Map.entry(Label.AFFILIATION, this::affiliation),
        Map.entry(Label.VENUE, piece -> places.venue(piece)),
        Map.entry(Label.STREAM, piece -> places.stream(piece)),
        Map.entry(Label.TITLE, piece -> titles.read(piece.value())),
        Map.entry(Label.PANEL, this::panel),
        Map.entry(Label.LANGUAGE, this::language),
        Map.entry(Label.MATERIAL, this::material),
        Map.entry(Label.CO_HOST, this::coHost),
        Map.entry(Label.MEETING, this::meeting),
        Map.entry(Label.ABSTRACT, this::abstractText),
        Map.entry(Label.REFERENCES, this::references),
        Map.entry(Label.REMARKS, this::remarks));
  }

  static SessionDraft read(Section section, Optional<URI> base, StopSignal stop) {
    SessionDraft session = new SessionDraft(section);
    new SectionReader(session, base).all(stop);
    return session;
  }

  private void all(StopSignal stop) {
    PageLine heading = session.section.heading();
    String rest = session.section.headline().rest();
    session.state(Standing.of(heading.text()), heading.text(), heading.number());
    if (!heading.struck().isEmpty() && session.status.isEmpty()) {
      session.state(Optional.of(Status.postponed), heading.struck(), heading.number());
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
    if (!rest.isEmpty() && Standing.of(rest).isEmpty()) {
      session.title = rest;
    }
    for (PageLine line : session.section.lines()) {
      stop.check();
      read(line);
    }
    if (session.when.isEmpty() && PrintedTime.of(heading.text()).isPresent()) {
      when.read(heading);
    }
    for (TalkDraft talk : session.talks) {
      String text = talk.text();
      session.announce(Standing.inText(text, true), text, talk.line);
    }
    session.kind = session.kind.or(() -> session.kindOfWords());
  }

  private void read(PageLine line) {
    PageLine labelled = line;
    boolean bare = line.heading() > 0 || line.links().isEmpty() && Label.isWord(line.text());
    if (bare && !MaterialLinks.isName(line.text()) && !Script.folded(line.text()).contains(":")) {
      // A heading, or a word in a line of its own, is a label without a colon.
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
    boolean bare = open == OpenField.NOTHING && session.talks.isEmpty();
    if (bare && session.when.isEmpty() && PrintedTime.isAll(value.text())) {
      when.read(value);
      return OpenField.NOTHING;
    }
    return bare && PrintedPeople.isPerson(value.text())
        ? cast(value, Role.speaker)
        : unlabelled.read(value, open);
  }

  /** A value without the colon that some programs write before it on a line of its own. */
  private static PageLine behindColon(PageLine value) {
    return value.text().startsWith(": ") ? value.from(1) : value;
  }

  private OpenField labelled(LabelledLine.Piece piece) {
    Label label = piece.label().get();
    PageLine value = piece.value();
    if (label != Label.WHEN && Standing.isOnly(value.text())) {
      session.state(Standing.of(value.text()), value.text(), value.number());
      return OpenField.NOTHING;
    }
    return readers.get(label).apply(piece);
  }

  private OpenField when(LabelledLine.Piece piece) {
    if (!piece.value().isEmpty()) {
      when.read(piece.value());
    }
    return OpenField.NOTHING;
  }

  private OpenField cast(PageLine value, Role role) {
    return cast.read(value, role) ? OpenField.SPEAKER : OpenField.NOTHING;
  }

  private OpenField affiliation(LabelledLine.Piece piece) {
    cast.affiliation(piece.value());
    return OpenField.NOTHING;
  }

  private OpenField coHost(LabelledLine.Piece piece) {
    remarks.named(piece.value());
    return OpenField.NOTHING;
  }

  private OpenField meeting(LabelledLine.Piece piece) {
    if (!piece.value().text().isEmpty()) {
      session.note("meeting-private", piece.value().number());
    }
    return OpenField.NOTHING;
  }

  private OpenField panel(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    session.kind = Optional.of(Kind.panel);
    String text = Quotation.in(value.text()).map(Quotation::text).orElse(value.text());
    TalkDraft talk = session.talk(value.number());
    if (!text.isEmpty() && !talk.hasTitle()) {
      talk.title(text, value.number());
    }
    return OpenField.NOTHING;
  }

  private OpenField language(LabelledLine.Piece piece) {
    int line = piece.value().number();
    StatedLanguage.in(piece.value().text()).ifPresent(l -> session.talk(line).state(l, line));
    return OpenField.NOTHING;
  }

  private OpenField material(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    boolean found = materials.labelled(value, piece.word());
    if (!found && !Placeholder.is(value.text()) && !value.text().isEmpty()) {
      remarks.keep(value);
    }
    return OpenField.NOTHING;
  }

  private OpenField abstractText(LabelledLine.Piece piece) {
    TalkDraft talk = session.talk(piece.value().number());
    if (Placeholder.is(piece.value().text())) {
      talk.placeholder = true;
    } else if (Standing.inText(piece.value().text(), true).isPresent()) {
      return unlabelled.read(piece.value(), OpenField.ABSTRACT);
    } else {
      talk.abstractLine(materials.behind(piece.value().unmarked()));
    }
    return OpenField.ABSTRACT;
  }

  private OpenField references(LabelledLine.Piece piece) {
    return piece.value().isEmpty()
        ? OpenField.REFERENCES
        : unlabelled.read(piece.value(), OpenField.REFERENCES);
  }

  private OpenField remarks(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    session.announce(Standing.inText(value.text(), false), value.text(), value.number());
    session.remarks.add(value.text());
    return OpenField.REMARKS;
  }
}
