package org.seminararchive.programme;

import java.util.List;
import java.util.function.Supplier;
import org.seminararchive.http.ApiProblem;

/** A series, a person or a session of a programme file, with the file's name and its own lines. */
final class ProgrammeItem {
  private final String file;
  private final String pointer;
  private final String pointerInText;
  private final ProgrammeText text;

  /**
   * @param index place in its list, from 0
   * @param text it alone, with its {@linkplain #moved lines}
   */
  ProgrammeItem(String file, ProgrammeSection section, int index, ProgrammeText text) {
    this.file = file;
    this.pointer = "/" + section + "/" + index;
    this.pointerInText = "/" + section + "/0";
    this.text = text;
  }

  /** The lines of an item that becomes a text of its own. */
  static LineNumbers moved(ProgrammeSection section, int index, LineNumbers inFile) {
    return inFile.moved("/" + section + "/0", "/" + section + "/" + index);
  }

  /**
   * What it says.
   *
   * @throws ProgrammeError if it does not follow the schema
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
   * One line of a message to the person who edits the file.
   *
   * @param below where in it; empty for the whole
   */
  private String finding(String below, String reason) {
    return told(file, text.line(pointerInText + below), pointer + below, reason);
  }

  /** The same as an error. */
  ProgrammeError error(String below, String reason) {
    return new ProgrammeError(List.of(finding(below, reason)));
  }

  /** The same of a problem, whose pointers begin at the whole. */
  ProgrammeError error(ApiProblem problem) {
    return error("", problem);
  }

  /** Runs a write, blaming a part of this item for its problems. */
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
