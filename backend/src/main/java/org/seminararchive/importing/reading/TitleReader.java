package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;

/** Reads the titles of the talks of a session. */
record TitleReader(SessionDraft session) {
  private static final LinearPattern OUTER = LinearPattern.compile("^[(（]([^()（）]*)[)）]$");

  /** The end of a title that continues on the next line. */
  private static final LinearPattern OPEN_END =
      LinearPattern.compile("[のをと、・:：]$|(?i)(?<![a-z])(?:of|the|and|for|with|in|by|via|from|to)$");

  /** Upper bound of a line that continues a title. */
  private static final int SHORT = 60;

  /** Upper bound of a title in another language. */
  private static final int LONGEST_TITLE = 200;

  OpenField read(PageLine value) {
    TalkDraft talk = session.talk(value.number());
    boolean same = Script.bare(talk.title()).equals(Script.bare(value.text()));
    if (talk.hasTitle() && !talk.hasAbstract() && talk.isOtherLanguage(value.text())) {
      talk.translate(value.text());
      return OpenField.NOTHING;
    }
    if (talk.hasTitle() && !same) {
      talk = session.nextTalk(value.number());
    }
    if (Placeholder.is(value.text())) {
      talk.placeholder = true;
    } else if (!same || !talk.hasTitle()) {
      talk.title(value.text(), value.number());
    }
    return OpenField.TITLE;
  }

  /** Takes a line that continues a title. */
  boolean more(PageLine line) {
    TalkDraft talk = session.talk(line.number());
    boolean goesOn =
        !talk.hasTitle()
            || (line.soft() || OPEN_END.occursIn(talk.title()))
                && line.text().length() < SHORT
                && !line.text().endsWith("。");
    if (goesOn && !talk.placeholder) {
      talk.title(line.text(), line.number());
      return true;
    }
    return false;
  }

  /** Takes a title in quotation marks behind a speaker. */
  boolean quoted(TalkDraft talk, PageLine line) {
    int marks = 2;
    boolean whole =
        Quotation.in(line.text())
            .filter(q -> q.text().length() + marks == line.text().length())
            .isPresent();
    boolean taken = whole && !talk.hasTitle() && !talk.speakers.isEmpty();
    if (taken) {
      talk.title(line.text(), line.number());
    }
    return taken;
  }

  /** Takes a title in the other language. */
  boolean translation(TalkDraft talk, PageLine line) {
    boolean taken = isTranslation(talk, line);
    if (taken) {
      talk.translate(OUTER.replaceAll(line.text(), "$1"));
      session.note("title-translated", line.number(), line.text());
    }
    return taken;
  }

  /** A separate line between title and abstract, in the other language. */
  private static boolean isTranslation(TalkDraft talk, PageLine line) {
    String text = line.text();
    return talk.hasTitle()
        && !talk.hasAbstract()
        && !talk.speakers.isEmpty()
        && Script.hasJapanese(talk.title())
        && talk.isOtherLanguage(text)
        && text.length() <= LONGEST_TITLE
        && text.indexOf(' ') > 0
        && text.indexOf(':') != text.length() - 1
        && !text.contains("://")
        && !text.contains(". ")
        && !text.endsWith(".")
        && !PrintedPeople.isPerson(text)
        && References.marked(line).isEmpty();
  }
}
