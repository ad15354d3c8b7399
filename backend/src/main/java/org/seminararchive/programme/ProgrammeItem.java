package org.seminararchive.programme;

import java.util.List;
import java.util.function.Supplier;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.text.WireName;

/** A series, speaker or session of a programme file, with file name and line numbers. */
final class ProgrammeItem {
  private final String file;
  private final String pointer;
  private final String pointerInText;
  private final ProgrammeText text;

  /**
   * @param index index in its list, from 0
   * @param text the item alone, with its {@linkplain #moved lines}
   */
  ProgrammeItem(String file, ProgrammeSection section, int index, ProgrammeText text) {
    this.file = file;
    this.pointer = "/" + WireName.of(section) + "/" + index;
    this.pointerInText = "/" + WireName.of(section) + "/0";
    this.text = text;
  }

  /** Line numbers for an item as a separate document. */
  static LineNumbers moved(ProgrammeSection section, int index, LineNumbers inFile) {
    return inFile.moved(
        "/" + WireName.of(section) + "/0", "/" + WireName.of(section) + "/" + index);
  }

  /**
   * Content of the item.
   *
   * @throws ProgrammeError if it does not conform to the schema
   */
  <T> T as(Class<T> type) {
    var part = text.part(pointerInText, type);
    if (part.value() == null) {
      throw new ProgrammeError(
          part.faults().stream()
              .map(f -> told(file, f.line(), inFile(f.pointer()), f.reason().in("en")))
              .toList());
    }
    return part.value();
  }

  /**
   * A line of an error message.
   *
   * @param below pointer within the item; empty for the whole
   */
  private String finding(String below, String reason) {
    return told(file, text.line(pointerInText + below), pointer + below, reason);
  }

  /** Same as an error. */
  ProgrammeError error(String below, String reason) {
    return new ProgrammeError(List.of(finding(below, reason)));
  }

  /** Same for a problem with pointers relative to the item. */
  ProgrammeError error(ApiProblem problem) {
    return error("", problem);
  }

  /** Runs a write and reports its problems at a part of this item. */
  <T> T blaming(String below, Supplier<T> write) {
    try {
      return write.get();
    } catch (ApiProblem problem) {
      throw error(below, problem);
    }
  }

  private ProgrammeError error(String below, ApiProblem problem) {
    return new ProgrammeError(
        problem.errors().stream()
            .map(e -> e.under(below))
            .map(e -> finding(e.pointer(), e.inEnglish()))
            .toList());
  }

  static String told(String file, int line, String pointer, String reason) {
    return "%s:%d: %s%s".formatted(file, line, pointer.isEmpty() ? "" : pointer + ": ", reason);
  }

  private String inFile(String at) {
    return at.startsWith(pointerInText) ? pointer + at.substring(pointerInText.length()) : at;
  }
}
