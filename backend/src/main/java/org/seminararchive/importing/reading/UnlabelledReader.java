package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** Reads lines without a label by their format and position. */
record UnlabelledReader(
    SessionDraft session,
    Remarks remarks,
    SpeakersReader speakers,
    MaterialReader materials,
    PlaceReader places,
    TitleReader titles,
    WorkReader works) {
  private static final LinearPattern BROKEN_LINK =
      LinearPattern.compile("\\] ?\\([^()\\[\\]./]*+[./]|\\[[^\\[\\]]*+\\]\\(");

  /** A word with a colon that is no known label. */
  private static final LinearPattern OTHER_LABEL =
      LinearPattern.compile("[^\\s:。、「」()]{1,14}:(?!//)");

  /** The same on a line that only the source has wrapped. */
  private static final LinearPattern JAPANESE_LABEL =
      LinearPattern.compile("[\\p{IsHan}ァ-ヶー](?: ?[\\p{IsHan}ァ-ヶー]){1,5} ?:");

  /** Upper bound of a line that continues a title. */
  private static final int SHORT = 60;

  /**
   * @param open the field before the line
   * @return the field behind it
   */
  OpenField read(PageLine line, OpenField open) {
    if (line.text().isEmpty() && !line.struck().isEmpty() && session.status.isEmpty()) {
      session.note("struck", line.number(), line.struck());
    }
    if (line.text().isEmpty() || MaterialLinks.isWithinPage(line)) {
      return open;
    }
    if (BROKEN_LINK.occursIn(line.text())) {
      session.warn("broken-link", line.number(), Script.shortened(line.text()));
    }
    return plain(line, open);
  }

  private OpenField plain(PageLine line, OpenField open) {
    boolean inReferences = open == OpenField.REFERENCES;
    if (works.take(line, inReferences)) {
      return OpenField.REFERENCES;
    }
    if (MaterialReader.isMaterial(line, open)) {
      materials.read(line);
      return OpenField.NOTHING;
    }
    if (!inReferences && materials.printed(line)) {
      return open;
    }
    Optional<PageLine> part = ListedTalk.part(line);
    if (part.isPresent() && ListedTalk.in(line).isEmpty()) {
      return beginPart(part.get(), line);
    }
    Optional<Status> stated = session.stated(line.text(), open == OpenField.ABSTRACT);
    if (stated.isPresent()) {
      session.announce(stated, line.text(), line.number());
      remarks.keep(line);
      return open;
    }
    if (open == OpenField.SPEAKER && speakers.takeAffiliation(line)) {
      return open;
    }
    if (open == OpenField.ABSTRACT
        && Placeholder.is(line.text())
        && !session.talk(line.number()).hasAbstract()) {
      session.talk(line.number()).placeholder = true;
      return open;
    }
    if (open == OpenField.VENUE && PlaceReader.isWay(line)) {
      return places.more(line, true) ? open : OpenField.NOTHING;
    }
    if (!(inReferences && line.soft()) && remarks.isRemark(line)) {
      remarks.read(line, open == OpenField.ABSTRACT, session.severalTalks || inReferences);
      return open;
    }
    boolean inText = open == OpenField.ABSTRACT || inReferences;
    if (inText && line.heading() > 0 || Remarks.isAside(line)) {
      remarks.keep(line);
      return OpenField.REMARKS;
    }
    return !inText && takeTalk(line) ? OpenField.NOTHING : goOn(line, open);
  }

  private OpenField beginPart(PageLine part, PageLine line) {
    TalkDraft talk = session.nextTalk(line.number());
    if (part.equals(line)) {
      talk.part = line.text();
    } else if (PrintedPeople.isPerson(part.text())) {
      speakers.more(talk, part);
    } else {
      talk.title(part.text(), line.number());
      return OpenField.SPEAKER;
    }
    return OpenField.NOTHING;
  }

  private OpenField goOn(PageLine line, OpenField open) {
    switch (open) {
      case ABSTRACT -> session.talk(line.number()).text.add(materials.behind(line));
      case REMARKS -> session.remarks.add(line.text());
      case REFERENCES -> works.more(line);
      default -> {
        return take(line, open) ? open : prose(line, open);
      }
    }
    return open;
  }

  /** True if a line is no value of the label above. */
  boolean isElse(PageLine line) {
    return line.text().isEmpty() && line.struck().isEmpty()
        || MaterialLinks.isAll(line)
        || MaterialLinks.isName(line.text())
        || remarks.isRemark(line);
  }

  /** Reads a talk of one line. */
  private boolean takeTalk(PageLine line) {
    Optional<ListedTalk> listed = ListedTalk.in(line);
    listed.ifPresent(
        found -> {
          TalkDraft talk = session.nextTalk(line.number());
          speakers.more(talk, found.who());
          talk.title(found.title(), line.number());
          if (!found.before().isEmpty()) {
            talk.remarks.add(found.before());
          }
        });
    return listed.isPresent();
  }

  /** Reads a line that continues speakers, a title or a place. */
  private boolean take(PageLine line, OpenField open) {
    LinearPattern label = line.soft() ? JAPANESE_LABEL : OTHER_LABEL;
    if (label.matcher(Script.folded(line.text())).lookingAt()) {
      return false;
    }
    return switch (open) {
      case SPEAKER -> speakers.takeSpeaker(line);
      case TITLE -> titles.more(line);
      case VENUE, STREAM -> places.more(line, open == OpenField.VENUE);
      default -> false;
    };
  }

  private OpenField prose(PageLine line, OpenField open) {
    TalkDraft talk = session.talks.isEmpty() ? null : session.talk(line.number());
    if (talk != null && titles.translation(talk, line)) {
      return OpenField.NOTHING;
    }
    boolean sentences = line.text().length() > SHORT || line.text().contains("。");
    if (sentences && talk != null && isInAbstract(talk)) {
      talk.text.add(materials.behind(line));
      return OpenField.ABSTRACT;
    }
    if (talk != null && titles.quoted(talk, line)) {
      return OpenField.TITLE;
    }
    if (talk != null && isAnotherSpeaker(talk, line)) {
      speakers.more(talk, line);
      return open;
    }
    session.state(StatusNotice.of(line.text()), line.text(), line.number());
    if (talk == null && !sentences && isTitleOfSession(line)) {
      session.title = line.text();
      return open;
    }
    remarks.keep(line);
    return line.heading() > 0 ? OpenField.REMARKS : OpenField.NOTHING;
  }

  private boolean isTitleOfSession(PageLine line) {
    return session.title.isEmpty() && line.text().contains("「");
  }

  private boolean isInAbstract(TalkDraft talk) {
    return talk.hasAbstract() ? !session.severalTalks : talk.hasTitle();
  }

  private static boolean isAnotherSpeaker(TalkDraft talk, PageLine line) {
    return PrintedPeople.isPerson(line.text()) && !talk.speakers.isEmpty() && !talk.hasAbstract();
  }
}
