package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Divides a page into its sessions and its lists of talks. */
final class Sections {
  private static final LinearPattern YEAR =
      LinearPattern.compile(
          "(?<year>(?:19|20)[0-9]{2}) ?(?<word>年度|年)?(?: ?\\([^()]{1,12}\\))?(?:の|以前の|以前|に)?"
              + "(?:開催|行われた)?(?:の|した)?(?:講演|セミナー|発表)?(?:会)?(?:の)?(?:一覧|リスト|記録)?");
  private static final LinearPattern CHAPTER =
      LinearPattern.compile("^(?:過去の|これまでの|今後の|お知らせ|関連|ワークショップ|研究会|世話人|連絡先|Past|Upcoming|News)");
  private static final LinearPattern PART = LinearPattern.compile("第 ?[0-9一二三四五]+ ?部.*");

  private static final LinearPattern SENTENCE = LinearPattern.compile("[。、]|[a-z]\\.(?:\\s|$)");

  /** A line between the subject of a mail and its first sentence. */
  private static final LinearPattern GREETING =
      LinearPattern.compile("(?i)(?:dear|hello|hi)(?![a-z]).{0,60}|.{0,20}(?:各位|皆様|皆さま).{0,20}");

  private static final int LONGEST = 60;
  private static final int LONGEST_SENTENCE = 200;

  private final List<PageLine> page;
  private final SeriesNames series;

  /** True if sessions without a number are read as well. */
  private final boolean numberless;

  final List<Section> sections = new ArrayList<>();
  final List<IndexEntry> index = new ArrayList<>();
  private Optional<Integer> year = Optional.empty();
  private boolean fiscal;
  private PageLine heading;
  private Headline headline;
  private List<PageLine> lines = new ArrayList<>();

  private final UnnumberedSessions unnumbered = new UnnumberedSessions();

  /** True if the open session has a date. */
  private boolean dated;

  private int at;

  private Sections(List<PageLine> page, SeriesNames series, boolean numberless) {
    this.page = page;
    this.series = series;
    this.numberless = numberless;
  }

  static Sections of(List<PageLine> page, SeriesNames series, boolean numberless, StopSignal stop) {
    Sections sections = new Sections(page, series, numberless);
    for (int i = 0; i < page.size(); i++) {
      stop.check();
      sections.at = i;
      sections.read(page.get(i));
    }
    sections.end();
    return sections;
  }

  /** First lines of possible sessions without a number. */
  Set<Integer> unnumbered() {
    return unnumbered.lines();
  }

  private void read(PageLine line) {
    if (line.heading() == PageLine.RULE) {
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
    if (head.isPresent() && heading != null && isSame(head.get())) {
      // The subject of a mail and its first sentence, or two titles, announce one session.
      heading = line;
      lines.removeIf(Sections::isGreeting);
      headline = head.get().rest().isEmpty() ? headline : head.get();
      dated |= PrintedTime.of(line.text()).isPresent();
    } else if (head.isPresent()) {
      end();
      heading = line;
      headline = head.get();
      dated = PrintedTime.of(line.text()).isPresent();
    } else if (line.heading() > 0 && !isInside(line, text)) {
      // Another chapter of the page; the year of the last one ends.
      end();
      unnumbered.chapter(line, text);
      year = Optional.empty();
    } else if (heading != null) {
      dated |= LabelledLine.labels(line).contains(Label.WHEN);
      lines.add(line);
    } else {
      unnumbered.read(line);
    }
  }

  private boolean isSame(Headline head) {
    return (!dated || lines.stream().allMatch(Sections::isGreeting))
        && !head.numbers().isEmpty()
        && head.numbers().equals(headline.numbers());
  }

  private static boolean isGreeting(PageLine line) {
    return GREETING.matches(line.text());
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
    if (line.soft() && line.heading() == 0 || dated && ListedTalk.part(line).isPresent()) {
      return Optional.empty();
    }
    // Without markup, the next lines distinguish a heading with a title from a sentence.
    boolean sentence = line.heading() == 0 && SENTENCE.occursIn(text);
    boolean begins = line.gap() && LabelsAhead.beginSession(page, at);
    boolean looks = line.gap() && text.length() <= LONGEST && !sentence;
    boolean titled = line.heading() > 0 || looks && text.indexOf('回') >= 0 && begins;
    boolean announced = begins && sentence && text.length() <= LONGEST_SENTENCE;
    String numbered =
        titled || looks && begins || announced ? Headline.inJapanese(text, series) : text;
    boolean english = !numbered.equals(text);
    return Headline.of(numbered, series, titled || english)
        .map(h -> sentence ? h.withoutRest() : h)
        .filter(h -> titled || english || h.rest().isEmpty())
        .filter(h -> !h.numbers().isEmpty() || h.placeholder() || !h.unknown().isEmpty())
        .or(() -> numberless && titled ? numberless(line, text) : Optional.empty());
  }

  /** A heading without a number that begins a session: with a day, or with a date below. */
  private Optional<Headline> numberless(PageLine line, String text) {
    boolean label = !LabelledLine.labels(line).isEmpty();
    boolean day = PrintedTime.of(text).isPresent();
    boolean begins = day || LabelsAhead.date(page, at) && (heading == null || dated);
    return label || !begins || CHAPTER.matcher(text).find()
        ? Optional.empty()
        : Optional.of(
            new Headline(
                Map.of(), false, List.of(), false, PrintedTime.isAll(text) ? "" : text.strip()));
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

  /** True for headings within a session: 概要, 第1部, and those of a lower level. */
  private boolean isInside(PageLine line, String text) {
    if (heading == null || CHAPTER.matcher(text).find()) {
      return false;
    }
    boolean part = PART.matcher(Script.folded(text)).matches();
    boolean other = dated && LabelsAhead.date(page, at) && !Label.isWord(text);
    boolean smaller = heading.heading() > 0 && line.heading() > heading.heading() && !other;
    return part || smaller || !LabelledLine.labels(line.asLabel()).isEmpty();
  }

  private void end() {
    if (heading != null) {
      sections.add(new Section(heading, headline, year, fiscal, lines));
      lines = new ArrayList<>();
      heading = null;
    }
  }
}
