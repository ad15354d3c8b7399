package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.talk.Reference;
import org.seminararchive.text.LinearPattern;

/** Cited works, a line each: {@code [1] A. Author, Title, arXiv:2307.02284}. */
final class ReferenceCells {
  private static final LinearPattern LABEL = LinearPattern.compile("\\[([^\\]]{1,50})]\\s*(.+)");
  private static final LinearPattern ARXIV =
      LinearPattern.compile(
          "(?i:arxiv)(?i:\\.org/(?:abs|pdf)/|:)\\s*(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})");
  private static final LinearPattern DOI =
      LinearPattern.compile("(?<![0-9A-Za-z])(10\\.\\d{4,9}/[^\\s;,]*[^\\s;,.)])");
  private static final LinearPattern URL = LinearPattern.compile("https?://[^\\s<>]*[^\\s<>,.;)]");
  private static final int LONGEST = 5000;
  private static final int MOST = 200;

  private ReferenceCells() {}

  static List<Reference> of(Cells cells) {
    List<Reference> works = new ArrayList<>();
    for (String line : Cells.LINE_END.split(cells.text(TableColumn.REFERENCES).orElse(""))) {
      Matcher labelled = LABEL.matcher(line.strip());
      boolean hasLabel = labelled.matches();
      String text = hasLabel ? labelled.group(2) : line.strip();
      if (!text.isEmpty()) {
        works.add(
            new Reference(
                hasLabel ? labelled.group(1) : null,
                text,
                found(ARXIV, text),
                found(DOI, text),
                found(URL, text)));
      }
      if (text.length() > LONGEST) {
        cells.refuse(TableColumn.REFERENCES, "cell-too-long", LONGEST);
      }
    }
    if (works.size() > MOST) {
      cells.refuse(TableColumn.REFERENCES, "too-many", MOST);
    }
    return works;
  }

  private static String found(LinearPattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return !matcher.find() ? null : matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
  }
}
