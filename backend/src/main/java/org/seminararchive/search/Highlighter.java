package org.seminararchive.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.Highlight.Excerpt;
import org.seminararchive.query.Highlight.Range;
import org.seminararchive.search.ParsedQuery.Clause;

/**
 * Finds the query terms in texts, using the terms of the index. Only texts of the current response
 * are analysed.
 */
final class Highlighter {
  private static final int EXCERPT = 160;
  private static final int BEFORE_RANGE = 40;

  private Highlighter() {}

  /** Highlights of the texts that have matches, in the order of the texts. */
  static List<Highlight> in(List<FieldText> texts, ParsedQuery query) {
    var highlights = new ArrayList<Highlight>();
    for (FieldText text : texts) {
      List<Range> ranges = ranges(text.text(), query);
      if (ranges.isEmpty() && text.group() == TextField.NAME && isRead(text.text(), query)) {
        // A matched reading cannot be assigned to a part of the name, so the whole name is
        // highlighted.
        ranges = List.of(new Range(0, text.text().length()));
      }
      if (!ranges.isEmpty()) {
        highlights.add(
            new Highlight(
                text.field(),
                text.item(),
                text.page(),
                text.language(),
                ranges,
                text.isLong() ? excerpt(text.text(), ranges.get(0)) : null));
      }
    }
    return highlights;
  }

  private static boolean isRead(String name, ParsedQuery query) {
    return query.wanted().stream()
        .filter(clause -> !clause.exact())
        .anyMatch(clause -> TypedReading.of(clause.text()).filter(r -> r.isOf(name)).isPresent());
  }

  private static List<Range> ranges(String text, ParsedQuery query) {
    Analysis.Terms terms = AnalysedTexts.of(text);
    List<Term> words = terms.words();
    List<Term> parts = terms.parts();
    var found = new ArrayList<Range>();
    for (Clause clause : query.wanted()) {
      if (!clause.exact()) {
        add(found, words, clause.words());
        clause.pieces().forEach(piece -> add(found, words, piece));
      }
      add(found, parts, clause.parts());
      if (!clause.exact() && Relevance.isBeginning(clause.onlyPart())) {
        String beginning = clause.onlyPart();
        parts.stream()
            .filter(p -> p.text().startsWith(beginning))
            .forEach(p -> found.add(prefixRange(p, beginning)));
      }
    }
    return merged(found);
  }

  private static void add(List<Range> found, List<Term> text, List<Term> wanted) {
    int length = wanted.size();
    for (int at = 0; length > 0 && at + length <= text.size(); at++) {
      boolean same = true;
      for (int i = 0; i < length && same; i++) {
        same = text.get(at + i).text().equals(wanted.get(i).text());
      }
      if (same) {
        int start = text.get(at).start();
        found.add(new Range(start, text.get(at + length - 1).end() - start));
      }
    }
  }

  // For a prefix match, only the prefix.
  private static Range prefixRange(Term part, String beginning) {
    int length = Math.min(part.end() - part.start(), beginning.length());
    return new Range(part.start(), length);
  }

  private static List<Range> merged(List<Range> found) {
    found.sort(Comparator.comparingInt(Range::offset));
    var merged = new ArrayList<Range>();
    for (Range range : found) {
      Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && range.offset() <= last.offset() + last.length()) {
        int end = Math.max(last.offset() + last.length(), range.offset() + range.length());
        merged.set(merged.size() - 1, new Range(last.offset(), end - last.offset()));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** Begins and ends between words. */
  private static Excerpt excerpt(String text, Range first) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int end = first.offset() + first.length();
    int from = Math.max(0, first.offset() - BEFORE_RANGE);
    int to = Math.min(text.length(), Math.max(from + EXCERPT, end));
    from = words.isBoundary(from) ? from : Math.min(words.following(from), first.offset());
    to = words.isBoundary(to) ? to : Math.max(words.preceding(to), end);
    return new Excerpt(from, text.substring(from, to));
  }
}
