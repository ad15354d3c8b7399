package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/** Reads lines without a label, by what they look like and where they stand. */
final class UnlabelledReader {
  private static final LinearPattern PART =
      LinearPattern.compile("第 ?[0-9一二三四五]+ ?部|講演 ?[0-9]|【講演 ?[0-9]】|Talk [0-9]");
  private static final LinearPattern BROKEN_LINK =
      LinearPattern.compile("\\] ?\\([^()\\[\\]./]*+[./]|\\[[^\\[\\]]*+\\]\\(");

  /** A longer text is no title that goes on, but prose. */
  private static final int SHORT = 60;

  private final SessionDraft session;
  private final Remarks remarks;
  private final CastReader cast;
  private final MaterialReader materials;
  private Open open = Open.NOTHING;

  UnlabelledReader(
      SessionDraft session, Remarks remarks, CastReader cast, MaterialReader materials) {
    this.session = session;
    this.remarks = remarks;
    this.cast = cast;
    this.materials = materials;
  }

  /**
   * @param before what was open
   * @return what is open behind the line
   */
  Open read(PageLine line, Open before) {
    open = before;
    plain(line);
    return open;
  }

  private void plain(PageLine line) {
    if (line.text().isEmpty()) {
      struck(line);
      return;
    }
    if (MaterialLinks.isWithinPage(line)) {
      return;
    }
    if (BROKEN_LINK.matcher(line.text()).find()) {
      session.found(Finding.warning("broken-link", line.number(), Script.shortened(line.text())));
    }
    boolean atEnd = open == Open.REFERENCES || !session.talks.isEmpty();
    Optional<References.Marked> marked =
        References.marked(line)
            .or(() -> open == Open.REFERENCES ? References.counted(line) : Optional.empty());
    if (marked.isPresent() && atEnd) {
      Optional<String> label = Optional.of(marked.get().label()).filter(l -> !l.isEmpty());
      session.talk(line.number()).works.add(label, marked.get().rest());
      open = Open.REFERENCES;
    } else if (isMaterial(line)) {
      materials.read(line);
      open = Open.NOTHING;
    } else if (PART.matcher(Script.folded(line.text())).matches()) {
      session.nextTalk(line.number()).part = line.text();
      open = Open.NOTHING;
    } else if (Standing.isNotice(line.text())) {
      session.state(line.text());
      remarks.keep(line);
    } else if ((open != Open.REFERENCES || !line.soft()) && remarks.isRemark(line)) {
      remarks.read(line, open == Open.ABSTRACT, session.severalTalks || open == Open.REFERENCES);
    } else {
      goOn(line);
    }
  }

  private void struck(PageLine line) {
    if (session.status.isEmpty() && !line.struck().isEmpty()) {
      session.found(Finding.note("struck", line.number(), line.struck()));
    }
  }

  private boolean isMaterial(PageLine line) {
    if (MaterialLinks.isAll(line)) {
      boolean reference =
          open == Open.REFERENCES
              && line.links().stream().allMatch(l -> MaterialLinks.kind(line.textOf(l)).isEmpty());
      return !reference && !(open == Open.ABSTRACT && References.isAddress(line.text()));
    }
    return line.links().isEmpty()
        && !line.soft()
        && open != Open.REFERENCES
        && open != Open.REMARKS
        && MaterialLinks.isName(line.text());
  }

  private void goOn(PageLine line) {
    TalkDraft talk = session.talks.isEmpty() ? null : session.talk(line.number());
    switch (open) {
      case SPEAKER -> {
        if (People.isPerson(line.text())) {
          cast.more(talk, line);
          return;
        }
        prose(line);
      }
      case TITLE -> {
        boolean goesOn = !talk.hasTitle() || line.soft() && line.text().length() < SHORT;
        if (goesOn && !talk.placeholder) {
          talk.title(line.text(), line.number());
        } else {
          prose(line);
        }
      }
      case VENUE -> {
        if (line.soft() || session.venue.isEmpty()) {
          session.venue = Places.appended(session.venue, Places.place(line.text()));
        } else {
          prose(line);
        }
      }
      case STREAM -> {
        if (line.soft() || session.stream.isEmpty()) {
          session.stream = Places.appended(session.stream, line.text());
        } else {
          prose(line);
        }
      }
      case ABSTRACT -> talk.abstractLine(materials.behind(line));
      case REFERENCES -> {
        Works works = session.talk(line.number()).works;
        if (works.isEmpty()) {
          works.add(Optional.empty(), line);
        } else if (!line.soft() && works.isForeign() && References.isSentence(line.text())) {
          remarks.keep(line);
        } else {
          works.more(line);
        }
      }
      case REMARKS -> session.remarks.add(line.text());
      case NOTHING -> prose(line);
    }
  }

  /** Text without a label. */
  private void prose(PageLine line) {
    TalkDraft talk = session.talks.isEmpty() ? null : session.talk(line.number());
    boolean sentences = line.text().length() > SHORT || line.text().contains("。");
    boolean ofAbstract =
        talk != null && (talk.hasAbstract() ? !session.severalTalks : talk.hasTitle());
    if (sentences && ofAbstract) {
      talk.abstractLine(materials.behind(line));
      open = Open.ABSTRACT;
    } else if (talk != null
        && People.isPerson(line.text())
        && !talk.speakers.isEmpty()
        && !talk.hasAbstract()) {
      cast.more(talk, line);
    } else if (talk == null && !sentences && session.title.isEmpty() && line.text().contains("「")) {
      session.title = line.text();
      session.state(line.text());
    } else {
      session.state(line.text());
      remarks.keep(line);
      open = open == Open.REMARKS ? open : Open.NOTHING;
    }
  }
}
