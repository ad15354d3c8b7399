package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Reads a seminar's hand-written page: as Markdown, as HTML, or as the text that a browser saved.
 * Nothing is guessed silently: what is derived says from what, and where sources disagree there is
 * a finding with the lines of both.
 */
public final class PageReading {
  private static final LinearPattern UNSEEN =
      LinearPattern.compile(
          "[\\p{Cc}\\p{Cs}\\ufeff\\ufffe\\uffff\\u200b-\\u200f\\u202a-\\u202e\\u2060&&[^\\n\\t]]");

  private PageReading() {}

  /**
   * @param format one of MARKDOWN, HTML and TEXT
   * @param stop asked at each line
   * @return everything that was found, in the order of the page; never throws for any text
   */
  public static Reading read(
      String text, SourceFormat format, ReadingContext context, StopSignal stop) {
    String plain = plain(text);
    List<PageLine> lines =
        switch (format) {
          case MARKDOWN -> MarkdownLines.of(plain);
          case HTML -> HtmlLines.of(plain);
          case TEXT -> TextLines.of(plain);
          default -> throw new IllegalArgumentException(format + " is no page");
        };
    SeriesNames series = new SeriesNames(context.series());
    Sections sections = Sections.of(lines, series, stop);
    List<SessionDraft> drafts = new ArrayList<>();
    for (Section section : sections.sections()) {
      drafts.add(SectionReader.read(section, context.baseUrl(), stop));
    }
    List<Finding> findings = new ArrayList<>();
    if (drafts.isEmpty()) {
      findings.add(Finding.error("no-session", 0));
    }
    sections.unnumbered().forEach(l -> findings.add(Finding.warning("unnumbered", l)));
    new IndexCheck(sections.index(), drafts, findings).check();
    refuseRepeated(drafts);
    stop.check();
    Completion completion = new Completion(context);
    completion.years(drafts);
    return new Reading(format, drafts.stream().map(completion::complete).toList(), findings);
  }

  /** One kind of line end, composed characters, nothing that cannot be seen. */
  private static String plain(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n');
    String seen = UNSEEN.matcher(lines).replaceAll("");
    return UnicodeForm.nfc(seen);
  }

  /** Nobody can say which of two sessions with one number is meant. */
  private static void refuseRepeated(List<SessionDraft> drafts) {
    Map<String, SessionDraft> byNumber = new HashMap<>();
    for (SessionDraft draft : drafts) {
      draft
          .section
          .headline()
          .numbers()
          .forEach(
              (slug, number) -> {
                String key = slug + " " + number;
                SessionDraft other = byNumber.putIfAbsent(key, draft);
                if (other != null && other != draft) {
                  draft.found(
                      Finding.error(
                          "number-twice", draft.section.line(), key, other.section.line()));
                  if (other.findings.stream().noneMatch(f -> f.code().equals("number-twice"))) {
                    other.found(
                        Finding.error(
                            "number-twice", other.section.line(), key, draft.section.line()));
                  }
                }
              });
    }
  }
}
