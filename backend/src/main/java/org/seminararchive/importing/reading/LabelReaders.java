package org.seminararchive.importing.reading;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seminararchive.session.Kind;
import org.seminararchive.talk.Role;

/** Reads the value of each label. */
final class LabelReaders {
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

  OpenField cast(PageLine value, Role role) {
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
