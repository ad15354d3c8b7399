package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.session.Kind;
import org.seminararchive.talk.Role;
import org.seminararchive.text.LinearPattern;

/** Reads the value of each label. */
record LabelReaders(
    SessionDraft session,
    Remarks remarks,
    SpeakersReader speakers,
    TimeReader when,
    MaterialReader materials,
    PlaceReader places,
    TitleReader titles,
    UnlabelledReader unlabelled) {
  private static final LinearPattern IN_BRACKETS = LinearPattern.compile("[(（][^()（）]*[)）]");
  private static final LinearPattern BEHIND_NAME =
      LinearPattern.compile("([^()/,、]+) ?[/,、] ?([^()/,、]+)");

  /** Reads a value. Returns the field that a line without a label continues. */
  OpenField read(Label label, LabelledLine.Piece piece) {
    PageLine value = piece.value();
    return switch (label) {
      case WHEN -> when(value);
      case SPEAKER -> speakers(piece);
      case PANELIST -> speakers(value, Role.PANELIST);
      case CONTRIBUTOR -> speakers(value, Role.CONTRIBUTOR);
      case CHAIR -> speakers(value, Role.CHAIR);
      case AFFILIATION -> affiliation(value);
      case VENUE -> places.venue(piece);
      case STREAM -> places.stream(piece);
      case ZONE -> when.zone(value);
      case TITLE -> title(value);
      case PANEL -> panel(value);
      case LANGUAGE -> language(value);
      case MATERIAL -> material(piece);
      case CO_HOST -> remarks.named(value);
      case MEETING -> meeting(value);
      case ABSTRACT -> abstractText(value);
      case REFERENCES -> unlabelled.read(value, OpenField.REFERENCES);
      case REMARKS -> remarks(value);
    };
  }

  private OpenField when(PageLine value) {
    if (!value.isEmpty()) {
      when.read(value);
    }
    return OpenField.NOTHING;
  }

  /** Reads speakers, with their affiliation behind a sign if the label says so: 発表者・所属. */
  private OpenField speakers(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    Matcher behind = BEHIND_NAME.matcher(Script.folded(value.text()));
    if (Label.of(piece.qualifier()).filter(l -> l == Label.AFFILIATION).isPresent()
        && behind.matches()) {
      OpenField open = speakers(value.part(0, behind.end(1)), Role.SPEAKER);
      speakers.affiliation(value.from(behind.start(2)));
      return open;
    }
    return speakers(value, Role.SPEAKER);
  }

  OpenField speakers(PageLine value, Role role) {
    return speakers.read(value, role) ? OpenField.SPEAKER : OpenField.NOTHING;
  }

  private OpenField title(PageLine value) {
    OpenField open = titles.read(value);
    materials.ofTitle(value);
    return open;
  }

  private OpenField affiliation(PageLine value) {
    boolean open = value.isEmpty() || Placeholder.is(value.text());
    return read(value, open || speakers.affiliation(value));
  }

  /** Keeps a value that has not been understood as a remark. */
  private OpenField read(PageLine value, boolean understood) {
    if (!understood && !Placeholder.is(value.text())) {
      remarks.keep(value);
    }
    return OpenField.NOTHING;
  }

  private OpenField meeting(PageLine value) {
    if (!value.text().isEmpty()) {
      session.note("meeting-private", value.number());
    }
    return OpenField.NOTHING;
  }

  private OpenField panel(PageLine value) {
    session.kind = Optional.of(Kind.PANEL);
    String text = Quotation.in(value.text()).map(Quotation::text).orElse(value.text());
    TalkDraft talk = session.talk(value.number());
    if (!text.isEmpty() && !talk.hasTitle()) {
      talk.title(text, value.number());
    }
    return OpenField.NOTHING;
  }

  private OpenField language(PageLine value) {
    int line = value.number();
    Optional<String> stated = StatedLanguage.in(IN_BRACKETS.replaceAll(value.text(), ""));
    stated.ifPresent(l -> session.talk(line).state(l, line));
    return read(value, stated.isPresent() || value.isEmpty());
  }

  private OpenField material(LabelledLine.Piece piece) {
    PageLine value = piece.value();
    return read(value, materials.labelled(value, piece.word()) || value.text().isEmpty());
  }

  private OpenField abstractText(PageLine value) {
    TalkDraft talk = session.talk(value.number());
    talk.text.begin();
    if (Placeholder.is(value.text())) {
      talk.placeholder = true;
    } else if (session.stated(value.text(), true).isPresent()) {
      return unlabelled.read(value, OpenField.ABSTRACT);
    } else {
      talk.text.add(materials.behind(value.unmarked()));
    }
    return OpenField.ABSTRACT;
  }

  private OpenField remarks(PageLine value) {
    session.announce(session.stated(value.text(), false), value.text(), value.number());
    session.remarks.add(value.text());
    if (!session.talks.isEmpty()) {
      StatedLanguage.in(value.text())
          .ifPresent(l -> session.talk(value.number()).state(l, value.number()));
    }
    return OpenField.REMARKS;
  }
}
