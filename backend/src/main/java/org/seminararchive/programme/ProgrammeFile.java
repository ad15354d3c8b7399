package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.seminararchive.text.WireName;

/**
 * A programme file of any length; items are read one by one, so that memory holds one of them. A
 * programme may consist of several files; {@code programme/programme.schema.json} and {@code
 * programme/README.md} describe their format.
 *
 * @param name name of the file in messages
 * @param text opened once for each list that is read
 * @param conforming true if the file is known to conform to the schema
 */
record ProgrammeFile(String name, BrokenYaml.Source text, boolean conforming) {
  ProgrammeFile(String name, BrokenYaml.Source text) {
    this(name, text, false);
  }

  /** Same file, known to conform to the schema. */
  ProgrammeFile checked() {
    return new ProgrammeFile(name, text, true);
  }

  /**
   * Reads one list.
   *
   * @throws ProgrammeError if the file is not valid YAML or not a programme
   */
  void each(ProgrammeSection section, Consumer<ProgrammeItem> reader) {
    try (NumberedParser parser = new NumberedParser(text.open())) {
      read(parser, section, reader);
    } catch (JsonProcessingException e) {
      throw broken(BrokenYaml.fault(e, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(NumberedParser parser, ProgrammeSection section, Consumer<ProgrammeItem> reader)
      throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      refuse(ProgrammeText.of(parser));
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String list = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY || !ProgrammeSection.isOne(list)) {
        refuse(ProgrammeText.of(list, parser));
      } else if (list.equals(WireName.of(section))) {
        readItems(parser, section, reader);
        if (section != ProgrammeSection.SESSIONS) {
          // The rest is validated when the sessions are read.
          return;
        }
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw broken(BrokenYaml.several(parser.currentTokenLocation().getLineNr()));
    }
  }

  private void readItems(
      NumberedParser parser, ProgrammeSection section, Consumer<ProgrammeItem> reader)
      throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      JsonNode item = ProgrammeYaml.MAPPER.readTree(parser);
      reader.accept(item(section, i, item, parser.lines()));
      parser.forgetLines();
    }
  }

  private ProgrammeItem item(
      ProgrammeSection section, int index, JsonNode item, LineNumbers lines) {
    LineNumbers moved = ProgrammeItem.moved(section, index, lines);
    return new ProgrammeItem(
        name,
        section,
        index,
        conforming
            ? ProgrammeText.checked(section, item, moved)
            : ProgrammeText.of(section, item, moved));
  }

  /** Unknown members are described by the schema errors. */
  private void refuse(ProgrammeText text) {
    throw new ProgrammeError(text.faults().stream().map(this::told).toList());
  }

  private ProgrammeError broken(ProgrammeFault fault) {
    return new ProgrammeError(List.of(told(fault)));
  }

  private String told(ProgrammeFault fault) {
    return ProgrammeItem.told(name, fault.line(), fault.pointer(), fault.reason().in("en"));
  }
}
