package org.seminararchive.importing.reading;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.seminararchive.session.Kind;
import org.seminararchive.talk.Role;
import org.seminararchive.text.LinearPattern;

/** Reads the value of each label. */
final class LabelReaders {
  private static final LinearPattern BEHIND_NAME =
      LinearPattern.compile("([^()/,、]+) ?[/,、] ?([^()/,、]+)");

  private final SessionDraft session;
  private final Remarks remarks;
  private final CastReader cast;
  private final WhenReader when;
  private final MaterialReader materials;
  private final PlaceReader places;
  private final TitleReader titles;
  private final UnlabelledReader unlabelled;
  private final Map<Label, Function<LabelledLine.Piece, OpenField>> byLabel;

  LabelReaders(
      SessionDraft session,
      Remarks remarks,
      CastReader cast,
      WhenReader when,
      MaterialReader materials,
      PlaceReader places,
      TitleReader titles,
      UnlabelledReader unlabelled) {
    this.session = session;
    this.remarks = remarks;
    this.cast = cast;
    this.when = when;
    this.materials = materials;
    this.places = places;
    this.titles = titles;
    this.unlabelled = unlabelled;
    this.byLabel = byLabel();
  }

  private Map<Label, Function<LabelledLine.Piece, OpenField>> byLabel() {
    return Map.ofEntries(
        Map.entry(Label.WHEN, this::when),
        Map.entry(Label.SPEAKER, this::speakers),
        Map.entry(Label.PANELIST, piece -> cast(piece.value(), Role.panelist)),
        Map.entry(Label.CONTRIBUTOR, piece -> cast(piece.value(), Role.contributor)),
        Map.entry(Label.CHAIR, piece -> cast(piece.value(), Role.chair)),
        Map.entry(Label.AFFILIATION, this::affiliation),
        Map.entry(Label.VENUE, piece -> places.venue(piece)),
        Map.entry(Label.STREAM, piece -> places.stream(piece)),
        Map.entry(Label.TITLE, this::title),
        Map.entry(Label.ZONE, this::zone),
        Map.entry(Label.PANEL, this::panel),
        Map.entry(Label.LANGUAGE, this::language),
        Map.entry(Label.MATERIAL, this::material),
        Map.entry(Label.CO_HOST, this::coHost),
        Map.entry(Label.MEETING, this::meeting),
        Map.entry(Label.ABSTRACT, this::abstractText),
        Map.entry(Label.REFERENCES, this::references),
        Map.entry(Label.REMARKS, this::remarks));
  }

  /** Reads a value. Returns the field that a line without a label continues. */
  OpenField read(Label label, LabelledLine.Piece piece) {
    return byLabel.get(label).apply(piece);
  }

  private OpenField when(LabelledLine.Piece piece) {
    if (!piece.value().isEmpty()) {
      when.read(piece.value());
    }
    return OpenField.NOTHING;
  }

  /** Reads speakers, with their affiliation behind a sign if the label says so: 発表者・所属. */
  private OpenField speakers(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    Matcher behind = BEHIND_NAME.matcher(Script.folded(value.text()));
    if (Label.of(piece.qualifier()).filter(l -> l == Label.AFFILIATION).isPresent()
        && behind.matches()) {
      OpenField open = cast(value.part(0, behind.end(1)), Role.speaker);
      cast.affiliation(value.from(behind.start(2)));
      return open;
    }
    return cast(value, Role.speaker);
  }

  OpenField cast(PageLine value, Role role) {
    return cast.read(value, role) ? OpenField.SPEAKER : OpenField.NOTHING;
  }

  private OpenField title(LabelledLine.Piece piece) {
    OpenField open = titles.read(piece.value());
    materials.ofTitle(piece.value());
    return open;
  }

  private OpenField zone(LabelledLine.Piece piece) {
    when.zone(piece.value());
    return OpenField.NOTHING;
  }

  private OpenField affiliation(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    if (!value.isEmpty() && !Placeholder.is(value.text()) && !cast.affiliation(value)) {
      remarks.keep(value);
    }
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
    talk.beginAbstract();
    if (Placeholder.is(piece.value().text())) {
      talk.placeholder = true;
    } else if (session.stated(piece.value().text(), true).isPresent()) {
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
    session.announce(session.stated(value.text(), false), value.text(), value.number());
    session.remarks.add(value.text());
    if (!session.talks.isEmpty()) {
      StatedLanguage.in(value.text())
          .ifPresent(l -> session.talk(value.number()).state(l, value.number()));
    }
    return OpenField.REMARKS;
  }
}
