package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Separates cited works that stand on one line or under one label. */
final class CitedLines {
  /** An abstract without the references that were printed at its end. */
  record Cut(String text, List<References.Marked> references) {}

  private static final LinearPattern INLINE =
      LinearPattern.compile(
          "(?<=[。．.]) ?\\[([0-9]{1,3}|[A-Za-z]{1,6}[0-9]{2,4}[a-z]?)\\] (?=[A-Z\\p{Lu}\"“「])");

  /** An id with what belongs to it: the class, a bracket, a full stop. */
  private static final LinearPattern ARXIV_WITH_CLASS =
      LinearPattern.compile(References.ARXIV_ID + "(?: ?\\[[A-Za-z.-]{2,12}\\])?[)\\]>.,;、。]*");

  private static final LinearPattern COMMA = LinearPattern.compile("[,;、\\s]+");
  private static final int MOST = 100;

  private CitedLines() {}

  /** Takes references off the end of a line of text: {@code …を紹介する[1]。[1] H. Otsuka …}. */
  static Cut cut(PageLine line) {
    Matcher inline = INLINE.matcher(Script.folded(line.text()));
    List<int[]> found = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    while (inline.find() && found.size() < MOST) {
      found.add(new int[] {inline.start(), inline.end()});
      labels.add(inline.group(1));
    }
    if (found.isEmpty() || line.text().indexOf('。', found.get(0)[1]) >= 0) {
      return new Cut(line.text(), List.of());
    }
    List<References.Marked> references = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int to = i + 1 < found.size() ? found.get(i + 1)[0] : line.text().length();
      references.add(new References.Marked(labels.get(i), line.part(found.get(i)[1], to)));
    }
    return new Cut(line.text().substring(0, found.get(0)[0]).stripTrailing(), references);
  }

  /** The lines of each work, where several works with ids of arXiv stand under one label. */
  static List<List<PageLine>> single(List<PageLine> lines) {
    List<List<PageLine>> works = new ArrayList<>(List.of(new ArrayList<>()));
    List<PageLine> behind = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (PageLine line : lines) {
      Matcher id = ARXIV_WITH_CLASS.matcher(Script.folded(line.text()));
      int from = 0;
      while (id.find()) {
        if (ids.add(id.group(1)) && ids.size() > 1) {
          works.add(new ArrayList<>());
        }
        last(works).addAll(behind);
        behind.clear();
        last(works).add(withoutComma(line.part(from, id.end())));
        from = id.end();
      }
      PageLine rest = line.from(from);
      (ids.isEmpty() ? last(works) : behind).add(rest);
    }
    last(works).addAll(behind);
    return ids.size() < 2 ? List.of(lines) : works;
  }

  private static PageLine withoutComma(PageLine line) {
    Matcher comma = COMMA.matcher(line.text());
    return comma.lookingAt() ? line.from(comma.end()) : line;
  }

  private static List<PageLine> last(List<List<PageLine>> works) {
    return works.get(works.size() - 1);
  }
}
