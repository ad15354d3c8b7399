package org.seminararchive.importing.reading;

import java.util.Optional;

/** Reads the cited works of a talk. */
record WorkReader(SessionDraft session, Remarks remarks) {
  /** Takes a line that is marked as a cited work: [1] A. Author. */
  boolean take(PageLine line, boolean inReferences) {
    Optional<References.Marked> marked =
        References.marked(line)
            .or(() -> inReferences ? References.counted(line) : Optional.empty())
            .filter(m -> inReferences || !session.talks.isEmpty());
    marked.ifPresent(m -> add(session.talk(line.number()).works, m));
    return marked.isPresent();
  }

  /** Adds a work, and those that are marked behind it on the same line. */
  private static void add(CitedWorks works, References.Marked marked) {
    CitedLines.Cut cut = CitedLines.cut(marked.rest());
    works.add(
        Optional.of(marked.label()).filter(l -> !l.isEmpty()),
        marked.rest().part(0, cut.text().length()));
    cut.references().forEach(r -> works.add(Optional.of(r.label()), r.rest()));
  }

  /** Reads a line below the label of the references. */
  void more(PageLine line) {
    CitedWorks works = session.talk(line.number()).works;
    if (works.isEmpty()) {
      works.add(Optional.empty(), line);
    } else if (!line.soft() && works.isForeign() && References.isSentence(line.text())) {
      remarks.keep(line);
    } else {
      works.more(line);
    }
  }
}
