package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;

/**
 * Reads the lines of one session: labelled ones in any order, and what stands between them by what
 * it looks like and where it stands.
 */
final class SectionReader {
  /** What a line without a label goes on with. */
  private enum Open {
    NOTHING,
    SPEAKER,
    TITLE,
    VENUE,
    STREAM,
    ABSTRACT,
    REFERENCES,
    REMARKS
  }

  private static final Pattern PART =
      Pattern.compile("第 ?[0-9一二三四五]+ ?部|講演 ?[0-9]|【講演 ?[0-9]】|Talk [0-9]");
  private static final Pattern BROKEN_LINK = Pattern.compile("\\] ?\\([^)]*[./]|\\[[^\\]]*\\]\\(");
  private static final Pattern THEME = Pattern.compile("[「『](.{1,600})[」』]");
  private static final int SHORT = 60;
  private static final int LONGEST_PLACE = 1000;

  private final SessionDraft session;
  private final Optional<URI> base;
  private final Remarks remarks;
  private final CastReader cast;
  private Open open = Open.NOTHING;
  private boolean severalTalks;

  private SectionReader(SessionDraft session, Optional<URI> base) {
    this.session = session;
    this.base = base;
    this.remarks = new Remarks(session, base);
    this.cast = new CastReader(session);
  }

  static SessionDraft read(Section section, Optional<URI> base) {
    SessionDraft session = new SessionDraft(section);
    new SectionReader(session, base).all();
    return session;
  }

  private void all() {
    PageLine heading = session.section.heading();
    String rest = session.section.headline().rest();
    state(heading.text());
    if (!heading.struck().isEmpty() && session.status.isEmpty()) {
      session.status = Optional.of(Status.postponed);
    }
    severalTalks =
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
    session.section.lines().forEach(this::read);
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
        plain(piece.value());
      }
    }
  }

  private void labelled(Label label, String qualifier, PageLine value) {
    switch (label) {
      case WHEN -> when(value);
      case SPEAKER ->
          open = cast.read(value, Role.speaker, severalTalks) ? Open.SPEAKER : Open.NOTHING;
      case PANELIST ->
          open = cast.read(value, Role.panelist, severalTalks) ? Open.SPEAKER : Open.NOTHING;
      case CONTRIBUTOR ->
          open = cast.read(value, Role.contributor, severalTalks) ? Open.SPEAKER : Open.NOTHING;
      case CHAIR -> open = cast.read(value, Role.chair, severalTalks) ? Open.SPEAKER : Open.NOTHING;
      case AFFILIATION -> {
        cast.affiliation(value);
        open = Open.NOTHING;
      }
      case VENUE -> {
        Optional<Format> format = Places.format(qualifier + " " + value.text());
        session.format = Places.both(session.format, format);
        session.venue = appended(session.venue, Places.place(value.text()));
        open = Open.VENUE;
      }
      case STREAM -> {
        session.stream = appended(session.stream, Places.place(value.text()));
        open = Open.STREAM;
      }
      case TITLE -> title(value);
      case PANEL -> {
        session.kind = Optional.of(Kind.panel);
        Matcher theme = THEME.matcher(value.text());
        String text = theme.find() ? theme.group(1) : value.text();
        TalkDraft talk = session.talk(value.number());
        if (!text.isEmpty() && !talk.hasTitle()) {
          talk.title(text, value.number());
        }
        open = Open.NOTHING;
      }
      case LANGUAGE -> {
        remarks.language(value.text()).ifPresent(l -> state(l, value.number()));
        open = Open.NOTHING;
      }
      case MATERIAL -> {
        materials(value);
        if (value.links().isEmpty() && !Placeholder.is(value.text()) && !value.text().isEmpty()) {
          remark(value);
        }
      }
      case ABSTRACT -> {
        TalkDraft talk = session.talk(value.number());
        if (Placeholder.is(value.text())) {
          talk.placeholder = true;
        } else {
          abstractText(talk, value);
        }
        open = Open.ABSTRACT;
      }
      case REFERENCES -> {
        open = Open.REFERENCES;
        if (!value.isEmpty()) {
          plain(value);
        }
      }
      case REMARKS -> {
        session.remarks.add(value.text());
        open = Open.REMARKS;
      }
    }
  }

  private void when(PageLine value) {
    Optional<PrintedTime> changed = PrintedTime.changed(value.text());
    Optional<PrintedTime> now = changed.or(() -> PrintedTime.of(value.text()));
    Optional<PrintedTime> before = PrintedTime.of(value.struck());
    boolean putOff = before.isPresent() || Standing.isPutOff(value.text());
    if (changed.isPresent()) {
      session.found(Finding.warning("changed-date", value.number(), value.text()));
    } else if (PrintedTime.hasSeveralDays(value.text())) {
      session.found(Finding.warning("several-days", value.number(), value.text()));
    }
    if (now.isPresent() && before.isPresent()) {
      // Postponed to a day that is known: it takes place then.
      session.found(Finding.note("new-date", value.number(), value.struck(), value.text()));
    } else if (putOff && changed.isEmpty() && session.status.isEmpty()) {
      session.status = Optional.of(Status.postponed);
    } else {
      state(value.text());
    }
    Optional<PrintedTime> when = now.or(() -> before);
    if (session.when.isPresent() && when.isPresent() && !session.when.equals(when)) {
      session.found(Finding.error("second-date", value.number(), session.whenLine));
    } else if (when.isPresent()) {
      session.when = when;
      session.whenLine = value.number();
    } else if (!Placeholder.is(value.text()) && session.status.isEmpty()) {
      session.found(Finding.warning("unread-date", value.number(), value.text()));
    }
    remarks.behindTime(value.text());
    open = Open.NOTHING;
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

  private void plain(PageLine line) {
    if (line.text().isEmpty()) {
      struck(line);
      return;
    }
    if (MaterialLinks.isWithinPage(line)) {
      return;
    }
    if (BROKEN_LINK.matcher(line.text()).find()) {
      session.found(Finding.warning("broken-link", line.number(), shortened(line.text())));
    }
    boolean atEnd = open == Open.REFERENCES || !session.talks.isEmpty();
    Optional<References.Marked> marked =
        References.marked(line)
            .or(() -> open == Open.REFERENCES ? References.counted(line) : Optional.empty());
    if (marked.isPresent() && atEnd) {
      Optional<String> label = Optional.of(marked.get().label()).filter(l -> !l.isEmpty());
      session.talk(line.number()).reference(label, marked.get().rest());
      open = Open.REFERENCES;
    } else if (isMaterial(line)) {
      materials(line);
    } else if (PART.matcher(Script.folded(line.text())).matches()) {
      session.nextTalk(line.number()).part = line.text();
      open = Open.NOTHING;
    } else if (Standing.isNotice(line.text())) {
      state(line.text());
      remark(line);
    } else if ((open != Open.REFERENCES || !line.soft()) && remarks.isRemark(line)) {
      remarks.read(line, open == Open.ABSTRACT, severalTalks || open == Open.REFERENCES);
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
        && (open == Open.NOTHING
            || open == Open.TITLE
            || open == Open.SPEAKER
            || open == Open.ABSTRACT
            || open == Open.VENUE
            || open == Open.STREAM)
        && MaterialLinks.isName(line.text());
  }

  private void materials(PageLine line) {
    for (PageLine.Link link : line.links()) {
      String text = line.textOf(link);
      if (MaterialLinks.isForm(text)) {
        continue;
      }
      Optional<String> url = MaterialLinks.resolve(link.url(), base);
      if (url.isEmpty()) {
        session.found(Finding.warning("unresolved-link", line.number(), text, link.url()));
      } else {
        var material = MaterialLinks.material(text, url.get());
        List<org.seminararchive.talk.Material> all = session.talk(line.number()).materials;
        if (!all.contains(material)) {
          all.add(material);
        }
      }
    }
    open = Open.NOTHING;
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
        boolean open1 = !talk.hasTitle() || line.soft() && line.text().length() < SHORT;
        if (open1 && !talk.placeholder) {
          talk.title(line.text(), line.number());
        } else {
          prose(line);
        }
      }
      case VENUE -> {
        if (line.soft() || session.venue.isEmpty()) {
          session.venue = appended(session.venue, Places.place(line.text()));
        } else {
          prose(line);
        }
      }
      case STREAM -> {
        if (line.soft() || session.stream.isEmpty()) {
          session.stream = appended(session.stream, line.text());
        } else {
          prose(line);
        }
      }
      case ABSTRACT -> abstractText(talk, line);
      case REFERENCES -> {
        if (talk != null
            && talk.hasReference()
            && !line.soft()
            && talk.isForeignWork()
            && References.isSentence(line.text())) {
          remark(line);
        } else if (talk != null && talk.hasReference()) {
          talk.moreReference(line);
        } else {
          session.talk(line.number()).reference(Optional.empty(), line);
        }
      }
      case REMARKS -> session.remarks.add(line.text());
      case NOTHING -> prose(line);
    }
  }

  /** Text without a label. */
  private void prose(PageLine line) {
    TalkDraft talk = session.talks.isEmpty() ? null : session.talk(line.number());
    boolean long_ = line.text().length() > SHORT || line.text().contains("。");
    if (talk != null && talk.hasTitle() && !talk.hasAbstract() && long_) {
      abstractText(talk, line);
      open = Open.ABSTRACT;
    } else if (talk != null && talk.hasAbstract() && !severalTalks && long_) {
      abstractText(talk, line);
      open = Open.ABSTRACT;
    } else if (talk != null
        && People.isPerson(line.text())
        && !talk.speakers.isEmpty()
        && !talk.hasAbstract()) {
      cast.more(talk, line);
    } else if (talk == null && !long_ && session.title.isEmpty() && line.text().contains("「")) {
      session.title = line.text();
      state(line.text());
    } else {
      state(line.text());
      remark(line);
      open = open == Open.REMARKS ? open : Open.NOTHING;
    }
  }

  /** Text of the abstract; a link to slides behind it is none. */
  private void abstractText(TalkDraft talk, PageLine line) {
    int end = line.text().length();
    for (int i = line.links().size() - 1; i >= 0; i--) {
      PageLine.Link link = line.links().get(i);
      String text = line.textOf(link);
      if (link.to() == end && text.length() < SHORT && MaterialLinks.kind(text).isPresent()) {
        Open before = open;
        materials(line.part(link.from(), end));
        open = before;
        end = line.part(0, link.from()).text().length();
      }
    }
    talk.abstractLine(line.part(0, end));
  }

  /** Nothing is lost: what has no other place is kept as a remark, and said. */
  private void remark(PageLine line) {
    session.remarks.add(line.text());
    session.found(Finding.note("remark", line.number(), shortened(line.text())));
  }

  private void state(String text) {
    session.status = Standing.of(text).or(() -> session.status);
  }

  private void state(String language, int line) {
    TalkDraft talk = session.talk(line);
    talk.stated = Optional.of(language);
    talk.statedOn = line;
  }

  private static String appended(String text, String more) {
    return text.length() > LONGEST_PLACE ? text : Script.joined(text, more);
  }

  static String shortened(String text) {
    return text.length() <= SHORT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT))) + "…";
  }
}
