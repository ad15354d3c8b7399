package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.seminararchive.importing.reading.References;
import org.seminararchive.talk.Reference;

/** Cited works, a line each: {@code [1] A. Author, Title, arXiv:2307.02284}. */
final class ReferenceCells {
  private static final int LONGEST = 5000;
  private static final int MOST = 200;

  private ReferenceCells() {}

  static List<Reference> of(Cells cells) {
    List<Reference> works = new ArrayList<>();
    for (String line : Cells.LINE_END.split(cells.text(TableColumn.REFERENCES).orElse(""))) {
      References.printed(line.strip()).ifPresent(works::add);
      if (line.length() > LONGEST) {
        cells.refuse(TableColumn.REFERENCES, "cell-too-long", LONGEST);
      }
    }
    if (works.size() > MOST) {
      cells.refuse(TableColumn.REFERENCES, "too-many", MOST);
    }
    return works;
  }
}
