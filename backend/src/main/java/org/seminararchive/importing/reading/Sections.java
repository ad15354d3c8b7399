package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a page into its sessions and its lists of talks. */
final class Sections {
  private static final Pattern YEAR =
      Pattern.compile("(?<year>(?:19|20)[0-9]{2}) ?(?<word>年度|年)?(?:の?(?:講演|セミナー|開催))?");
  private static final Pattern PART = Pattern.compile("第 ?[0-9一二三四五]+ ?部.*");

  private final SeriesNames series;
  private final List<Section> sections = new ArrayList<>();
  private final List<IndexEntry> index = new ArrayList<>();
  private Optional<Integer> year = Optional.empty();
  private boolean fiscal;
  private PageLine heading;
  private Headline headline;
  private List<PageLine> lines = new ArrayList<>();

  private Sections(SeriesNames series) {
    this.series = series;
  }

  static Sections of(List<PageLine> page, SeriesNames series) {
    Sections sections = new Sections(series);
    page.forEach(sections::read);
    sections.end();
    return sections;
  }

  List<Section> sections() {
    return sections;
  }

  List<IndexEntry> index() {
    return index;
  }

  private void read(PageLine line) {
    if (line.heading() == PageReader.RULE) {
      end();
      return;
    }
    String text = line.struck().contains("回") ? line.struck() + " " + line.text() : line.text();
    if (isYear(line, text)) {
      return;
    }
    Optional<IndexEntry> entry = entry(line);
    if (entry.isPresent()) {
      index.add(entry.get());
      return;
    }
    Optional<Headline> head = headline(line, text);
    if (head.isPresent()) {
      end();
      heading = line;
      headline = head.get();
    } else if (line.heading() > 0 && !isInside(text)) {
      // Another chapter of the page.
      end();
    } else if (heading != null) {
      lines.add(line);
    }
  }

  private Optional<IndexEntry> entry(PageLine line) {
    boolean listed = !line.marker().isEmpty();
    boolean linked = !line.links().isEmpty() && line.links().get(0).url().contains("#");
    boolean alone = line.heading() == 0 && !line.soft();
    boolean looks = line.text().contains("「") || listed;
    return (listed || linked || alone) && looks && line.heading() == 0
        ? IndexEntry.of(line, series, year)
            .filter(e -> listed || linked || e.title().isPresent() && e.when().isPresent())
        : Optional.empty();
  }

  private Optional<Headline> headline(PageLine line, String text) {
    if (line.soft() && line.heading() == 0) {
      return Optional.empty();
    }
    return Headline.of(text, series, line.heading() > 0)
        .filter(h -> line.heading() > 0 || h.rest().isEmpty())
        .filter(h -> !h.numbers().isEmpty() || h.placeholder() || !h.unknown().isEmpty());
  }

  private boolean isYear(PageLine line, String text) {
    Matcher matcher = YEAR.matcher(Script.folded(text).strip());
    boolean alone = line.heading() > 0 || line.gap();
    if (!alone
        || line.marker().length() > 0
        || !matcher.matches()
        || matcher.group("word") == null && line.heading() == 0) {
      return false;
    }
    end();
    year = Optional.of(Integer.valueOf(matcher.group("year")));
    fiscal = "年度".equals(matcher.group("word"));
    return true;
  }

  /** Headings within a session: 概要, 第1部. */
  private boolean isInside(String text) {
    boolean part = PART.matcher(Script.folded(text)).matches();
    PageLine plain = new PageLine(1, text + ":", 0, false, true, "", List.of(), "");
    return heading != null && (part || Label.split(plain, false).get(0).label().isPresent());
  }

  private void end() {
    if (heading != null) {
      sections.add(new Section(heading, headline, year, fiscal, lines));
      lines = new ArrayList<>();
      heading = null;
    }
  }
}
