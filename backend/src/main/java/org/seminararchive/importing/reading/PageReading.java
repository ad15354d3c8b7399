package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Reads a seminar's hand-written page: Markdown, HTML, or text saved by a browser. Derived values
 * have evidence; contradictions are findings with the lines of both sides.
 */
public final class PageReading {
  private static final LinearPattern UNSEEN =
      LinearPattern.compile(
          "[\\p{Cc}\\p{Cs}\\ufeff\\ufffe\\uffff\\u200b-\\u200f\\u202a-\\u202e\\u2060&&[^\\n\\t]]");

  private static final int MOST = 50;

  private PageReading() {}

  /**
   * @param format one of MARKDOWN, HTML and TEXT
   * @param stop checked at each line
   * @return sessions in the order of the page; no text causes an exception
   */
  public static Reading read(
      String text, SourceFormat format, ReadingContext context, StopSignal stop) {
    String plain = plain(text);
    List<PageLine> printed =
        switch (format) {
          case MARKDOWN -> MarkdownLines.of(plain);
          case HTML -> HtmlLines.of(plain);
          case TEXT -> TextLines.of(plain);
          default -> throw new IllegalArgumentException(format + " is no page");
        };
    SeriesNames series = PageSeries.of(context, printed);
    List<Integer> unread = new ArrayList<>();
    List<PageLine> lines = TableLines.unrolled(printed, series, unread);
    Sections sections = Sections.of(lines, series, context.own().isPresent(), stop);
    List<SessionDraft> drafts = new ArrayList<>();
    for (Section section : sections.sections) {
      drafts.add(SectionReader.read(section, context.baseUrl(), stop));
    }
    List<Finding> findings = new ArrayList<>();
    if (context.series().isEmpty()) {
      findings.add(Finding.error("no-series", 0));
    } else if (drafts.isEmpty()) {
      findings.add(Finding.error("no-session", 0));
    }
    unread.stream().limit(MOST).forEach(l -> findings.add(Finding.warning("unread-row", l)));
    sections.unnumbered().forEach(l -> findings.add(Finding.warning("unnumbered", l)));
    new IndexCheck(sections.index, drafts, findings).check();
    drafts = withoutCopies(drafts);
    refuseRepeated(drafts);
    stop.check();
    var years = new SessionYears(context, series);
    years.find(drafts);
    var completion = new Completion(context, series, years);
    return new Reading(format, drafts.stream().map(completion::complete).toList(), findings);
  }

  /** NFC with line feeds and without invisible characters. */
  private static String plain(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n');
    String seen = UNSEEN.matcher(lines).replaceAll("");
    return UnicodeForm.nfc(seen);
  }

  /** A session of a list of coming sessions may stand in that of all sessions, too. */
  private static List<SessionDraft> withoutCopies(List<SessionDraft> drafts) {
    List<SessionDraft> single = new ArrayList<>();
    Map<Map<String, Integer>, SessionDraft> byNumbers = new HashMap<>();
    for (SessionDraft draft : drafts) {
      SessionDraft first = byNumbers.putIfAbsent(draft.section.headline().numbers(), draft);
      if (first == null || first.section.headline().numbers().isEmpty() || !first.isLike(draft)) {
        single.add(draft);
      }
    }
    return single;
  }

  /** Two sessions with the same number are both refused. */
  private static void refuseRepeated(List<SessionDraft> drafts) {
    Map<Map.Entry<String, Integer>, SessionDraft> byNumber = new HashMap<>();
    for (SessionDraft draft : drafts) {
      for (var number : draft.section.headline().numbers().entrySet()) {
        SessionDraft other =
            byNumber.putIfAbsent(Map.entry(number.getKey(), number.getValue()), draft);
        if (other != null) {
          refuse(draft, other, number);
          if (other.findings.stream().noneMatch(f -> f.code().equals("number-twice"))) {
            refuse(other, draft, number);
          }
        }
      }
    }
  }

  private static void refuse(
      SessionDraft draft, SessionDraft other, Map.Entry<String, Integer> number) {
    String key = number.getKey() + " " + number.getValue();
    draft.refuse("number-twice", draft.section.line(), key, other.section.line());
  }
}
