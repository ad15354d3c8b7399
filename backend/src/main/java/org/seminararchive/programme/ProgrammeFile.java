package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A programme file that was read and found to follow the schema, with the lines of its parts. */
final class ProgrammeFile {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              ProgrammeFile.class.getResourceAsStream("/programme/programme.schema.json"),
              InputFormat.JSON);

  private final String name;
  private final LineNumbers lines;
  private final ProgrammeDocument document;

  private ProgrammeFile(String name, LineNumbers lines, ProgrammeDocument document) {
    this.name = name;
    this.lines = lines;
    this.document = document;
  }

  /**
   * @param name how the file is called in messages
   * @throws ProgrammeError if it is not YAML or does not follow the schema
   */
  static ProgrammeFile read(String name, String text) {
    try {
      LineNumbers lines = new LineNumbers(text);
      JsonNode tree = ProgrammeYaml.MAPPER.readTree(text);
      List<Error> errors = SCHEMA.validate(tree);
      if (!errors.isEmpty()) {
        throw new ProgrammeError(errors.stream().map(e -> finding(name, lines, e)).toList());
      }
      return new ProgrammeFile(
          name, lines, ProgrammeYaml.MAPPER.treeToValue(tree, ProgrammeDocument.class));
    } catch (MarkedYAMLException e) {
      throw broken(name, e.getProblemMark().getLine() + 1, e.getProblem());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw broken(name, line, e.getOriginalMessage());
    }
  }

  ProgrammeDocument document() {
    return document;
  }

  /** One line of a message to the person who edits the file. */
  String finding(String pointer, String reason) {
    return "%s:%d: %s: %s".formatted(name, lines.of(pointer), pointer, reason);
  }

  private static String finding(String name, LineNumbers lines, Error error) {
    String parent = error.getInstanceLocation().toString();
    String pointer = error.getProperty() == null ? parent : parent + "/" + error.getProperty();
    return "%s:%d: %s: %s".formatted(name, lines.of(pointer), pointer, error.getMessage());
  }

  private static ProgrammeError broken(String name, int line, String reason) {
    return new ProgrammeError(List.of("%s:%d: %s".formatted(name, line, reason)));
  }
}
