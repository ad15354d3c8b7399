package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seminararchive.text.WireName;

/**
 * An uploaded programme file: valid parts, and errors with their lines. Parsing is tolerant, so
 * that one invalid session does not affect the others.
 */
public final class ProgrammeText {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              ProgrammeText.class.getResourceAsStream("/programme/programme.schema.json"),
              InputFormat.JSON);

  /**
   * A part.
   *
   * @param value {@code null} if there are errors in it
   * @param faults errors of the part
   */
  public record Part<T>(T value, List<ProgrammeFault> faults) {}

  private final JsonNode tree;
  private final LineNumbers lines;
  private final List<ProgrammeFault> faults;
  private final Map<String, List<ProgrammeFault>> faultsByOwner;

  private ProgrammeText(JsonNode tree, LineNumbers lines) {
    this(tree, lines, faults(tree, lines));
  }

  private ProgrammeText(JsonNode tree, LineNumbers lines, List<ProgrammeFault> faults) {
    this.tree = tree;
    this.lines = lines;
    this.faults = List.copyOf(faults);
    this.faultsByOwner = faults.stream().collect(Collectors.groupingBy(f -> owner(f.pointer())));
  }

  /** Never fails: an unreadable text has a single error. */
  public static ProgrammeText read(String text) {
    BrokenYaml.Source source = () -> new StringReader(text);
    try (NumberedParser parser = new NumberedParser(source.open())) {
      JsonNode tree = ProgrammeYaml.MAPPER.readTree(parser);
      return parser.nextToken() == null
          ? new ProgrammeText(tree == null ? MissingNode.getInstance() : tree, parser.lines())
          : broken(BrokenYaml.several(parser.currentTokenLocation().getLineNr()));
    } catch (JsonProcessingException e) {
      return broken(BrokenYaml.fault(e, source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The current node of a parser as a whole document. */
  static ProgrammeText of(NumberedParser parser) throws IOException {
    return new ProgrammeText(ProgrammeYaml.MAPPER.readTree(parser), parser.lines());
  }

  /** The current node of a parser as the only member of a document. */
  static ProgrammeText of(String name, NumberedParser parser) throws IOException {
    JsonNode value = ProgrammeYaml.MAPPER.readTree(parser);
    return new ProgrammeText(
        JsonNodeFactory.instance.objectNode().set(name, value), parser.lines());
  }

  /** A single item as a document. */
  static ProgrammeText of(ProgrammeSection section, JsonNode item, LineNumbers lines) {
    return new ProgrammeText(alone(section, item), lines);
  }

  /** Same for an item that is known to conform to the schema. */
  static ProgrammeText checked(ProgrammeSection section, JsonNode item, LineNumbers lines) {
    return new ProgrammeText(alone(section, item), lines, List.of());
  }

  private static JsonNode alone(ProgrammeSection section, JsonNode item) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putArray(WireName.of(section)).add(item);
    return tree;
  }

  /** All schema violations. */
  public List<ProgrammeFault> faults() {
    return faults;
  }

  /**
   * Length of a list.
   *
   * @param name {@code series}, {@code speakers} or {@code sessions}
   */
  public int size(String name) {
    return tree.path(name).size();
  }

  /**
   * A part as written, valid or not.
   *
   * @param pointer JSON Pointer (RFC 6901)
   */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** Line (from 1) of a part, or of its nearest known ancestor. */
  public int line(String pointer) {
    return lines.of(pointer);
  }

  /**
   * A part converted to its type. Conversion finds errors that the schema cannot express, such as
   * 31 February.
   *
   * @param pointer JSON Pointer (RFC 6901)
   */
  public <T> Part<T> part(String pointer, Class<T> type) {
    List<ProgrammeFault> near =
        owner(pointer).equals(pointer) && !pointer.isEmpty()
            ? faultsByOwner.getOrDefault(pointer, List.of())
            : faults;
    List<ProgrammeFault> inIt =
        near.stream().filter(f -> (f.pointer() + "/").startsWith(pointer + "/")).toList();
    if (!inIt.isEmpty()) {
      return new Part<>(null, inIt);
    }
    try {
      return new Part<>(ProgrammeYaml.MAPPER.treeToValue(tree.at(pointer), type), List.of());
    } catch (JsonMappingException e) {
      String where =
          e.getPath().stream()
              .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
              .collect(Collectors.joining("", pointer, ""));
      return new Part<>(null, List.of(impossible(where)));
    } catch (JsonProcessingException e) {
      return new Part<>(null, List.of(impossible(pointer)));
    }
  }

  /** Pointer of the enclosing list item, such as {@code /sessions/3}. */
  private static String owner(String pointer) {
    int second = pointer.indexOf('/', 1);
    int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
    return third < 0 ? pointer : pointer.substring(0, third);
  }

  private ProgrammeFault impossible(String pointer) {
    String value = tree.at(pointer).asText();
    return ProgrammeFault.of(
        lines.of(pointer),
        pointer,
        "「" + value + "」は使えない値です",
        "\"" + value + "\" is not a valid value");
  }

  private static List<ProgrammeFault> faults(JsonNode tree, LineNumbers lines) {
    List<Error> english = validate(tree, Locale.ENGLISH);
    // Japanese messages are created only if there are errors.
    List<Error> japanese = english.isEmpty() ? english : validate(tree, Locale.JAPANESE);
    List<ProgrammeFault> faults = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      Error error = english.get(i);
      String parent = error.getInstanceLocation().toString();
      String pointer = error.getProperty() == null ? parent : parent + "/" + error.getProperty();
      faults.add(
          ProgrammeFault.of(
              lines.of(pointer), pointer, japanese.get(i).getMessage(), error.getMessage()));
    }
    return faults;
  }

  private static List<Error> validate(JsonNode tree, Locale language) {
    return SCHEMA.validate(tree, context -> context.executionConfig(c -> c.locale(language)));
  }

  private static ProgrammeText broken(ProgrammeFault fault) {
    return new ProgrammeText(MissingNode.getInstance(), new LineNumbers(), List.of(fault));
  }
}
