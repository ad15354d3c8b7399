package org.seminararchive.programme;

/** A programme file that was read and found to follow the schema, with the lines of its parts. */
final class ProgrammeFile {
  private final String name;
  private final ProgrammeText text;
  private final ProgrammeDocument document;

  private ProgrammeFile(String name, ProgrammeText text, ProgrammeDocument document) {
    this.name = name;
    this.text = text;
    this.document = document;
  }

  /**
   * @param name how the file is called in messages
   * @throws ProgrammeError if it is not YAML or does not follow the schema
   */
  static ProgrammeFile read(String name, String yaml) {
    ProgrammeText text = ProgrammeText.read(yaml);
    var whole = text.part("", ProgrammeDocument.class);
    if (whole.value() == null) {
      throw new ProgrammeError(whole.faults().stream().map(f -> told(name, f)).toList());
    }
    return new ProgrammeFile(name, text, whole.value());
  }

  ProgrammeDocument document() {
    return document;
  }

  /** One line of a message to the person who edits the file. */
  String finding(String pointer, String reason) {
    return "%s:%d: %s: %s".formatted(name, text.line(pointer), pointer, reason);
  }

  private static String told(String name, ProgrammeText.Fault fault) {
    String pointer = fault.pointer().isEmpty() ? "" : fault.pointer() + ": ";
    return "%s:%d: %s%s".formatted(name, fault.line(), pointer, fault.reason().in("en"));
  }
}
