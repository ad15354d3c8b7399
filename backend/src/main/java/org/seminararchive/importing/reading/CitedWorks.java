package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.talk.Reference;

/** Collects the cited works of a talk. */
final class CitedWorks {
  /** A reference's label, if it has one, and its lines. */
  private static final class Work {
    private final Optional<String> label;
    private final List<PageLine> lines = new ArrayList<>();
    private boolean foreign = true;

    Work(Optional<String> label, PageLine first) {
      this.label = label;
      add(first);
    }

    void add(PageLine line) {
      lines.add(line);
      foreign &= !Script.hasJapanese(line.text());
    }
  }

  private final List<Work> works = new ArrayList<>();

  boolean isEmpty() {
    return works.isEmpty();
  }

  void add(Optional<String> label, PageLine text) {
    works.add(new Work(label, text));
  }

  void more(PageLine text) {
    last(works).add(text);
  }

  boolean isForeign() {
    return last(works).foreign;
  }

  /** Moves works without a heading from the end of the abstract. */
  void takeFromEndOf(List<PageLine> abstractLines) {
    if (abstractLines.isEmpty()) {
      return;
    }
    List<Work> behind = new ArrayList<>(works);
    works.clear();
    abstractLines.replaceAll(
        line -> {
          CitedLines.Cut cut = CitedLines.cut(line);
          cut.references().forEach(r -> add(Optional.of(r.label()), r.rest()));
          return cut.references().isEmpty() ? line : line.part(0, cut.text().length());
        });
    works.addAll(behind);
    int end = abstractLines.size();
    String language = Script.language(abstractLines.get(0).text());
    while (end > 1
        && !abstractLines.get(end - 1).soft()
        && References.isUnmarked(abstractLines.get(end - 1).text(), language)) {
      end--;
    }
    List<Work> unmarked = new ArrayList<>();
    for (PageLine piece : abstractLines.subList(end, abstractLines.size())) {
      // An address belongs to the work before it.
      if (References.isAddress(piece.text()) && !unmarked.isEmpty()) {
        last(unmarked).add(piece);
      } else {
        unmarked.add(new Work(Optional.empty(), piece));
      }
    }
    abstractLines.subList(end, abstractLines.size()).clear();
    works.addAll(0, unmarked);
  }

  /**
   * @param base against which relative links are resolved
   */
  List<Reference> finish(Optional<URI> base) {
    List<Reference> references = new ArrayList<>();
    for (Work work : works) {
      Optional<String> label = work.label;
      for (List<PageLine> lines : CitedLines.single(work.lines)) {
        References.reference(label, lines, base).ifPresent(references::add);
        label = Optional.empty();
      }
    }
    return references;
  }

  private static Work last(List<Work> works) {
    return works.get(works.size() - 1);
  }
}
