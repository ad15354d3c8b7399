package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seminararchive.text.LocalizedText;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A programme file as somebody may bring it: what in it follows the schema, and what does not, with
 * its line. It is read as far as possible, so that one wrong session leaves the others readable.
 */
public final class ProgrammeText {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              ProgrammeText.class.getResourceAsStream("/programme/programme.schema.json"),
              InputFormat.JSON);

  /**
   * Something that is wrong.
   *
   * @param line from 1
   * @param pointer to it (RFC 6901); empty if the text is no YAML
   * @param reason in Japanese and English
   */
  public record Fault(int line, String pointer, LocalizedText reason) {}

  /**
   * A part of it.
   *
   * @param value {@code null} if something in it is wrong
   * @param faults what that is
   */
  public record Part<T>(T value, List<Fault> faults) {}

  private final JsonNode tree;
  private final LineNumbers lines;
  private final List<Fault> faults;
  private final Map<String, List<Fault>> faultsByOwner;

  private ProgrammeText(JsonNode tree, LineNumbers lines, List<Fault> faults) {
    this.tree = tree;
    this.lines = lines;
    this.faults = List.copyOf(faults);
    this.faultsByOwner = faults.stream().collect(Collectors.groupingBy(f -> owner(f.pointer())));
  }

  /** Never fails: what cannot be read at all is a single fault. */
  public static ProgrammeText read(String text) {
    try {
      LineNumbers lines = new LineNumbers(text);
      JsonNode tree = ProgrammeYaml.MAPPER.readTree(text);
      return new ProgrammeText(tree, lines, faults(tree, lines));
    } catch (LineNumbers.SharedNode e) {
      return broken(e.line(), "エイリアス（同じ部分の再利用）は使えません", "aliases are not supported");
    } catch (MarkedYAMLException e) {
      return broken(e.getProblemMark().getLine() + 1, e.getProblem());
    } catch (ReaderException e) {
      return broken(lineOf(text, e.getPosition()), e.getMessage().lines().findFirst().orElse(""));
    } catch (YAMLException e) {
      return broken(1, e.getMessage());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      return broken(line, e.getOriginalMessage());
    }
  }

  /** Everything in which it does not follow the schema. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * One of the parts that are lists.
   *
   * @param name {@code series}, {@code speakers} or {@code sessions}
   */
  public int size(String name) {
    return tree.path(name).size();
  }

  /**
   * A part as it is written, right or wrong.
   *
   * @param pointer to it (RFC 6901)
   */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The line (from 1) of a part, or of the nearest one around it that exists. */
  public int line(String pointer) {
    return lines.of(pointer);
  }

  /**
   * A part as what it is meant to be. There are faults that the schema cannot name: 31 February.
   *
   * @param pointer to it (RFC 6901)
   */
  public <T> Part<T> part(String pointer, Class<T> type) {
    List<Fault> near =
        owner(pointer).equals(pointer) && !pointer.isEmpty()
            ? faultsByOwner.getOrDefault(pointer, List.of())
            : faults;
    List<Fault> inIt =
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

  /** {@code /sessions/3} of everything in it: what a file is a list of. */
  private static String owner(String pointer) {
    int second = pointer.indexOf('/', 1);
    int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
    return third < 0 ? pointer : pointer.substring(0, third);
  }

  private Fault impossible(String pointer) {
    String value = tree.at(pointer).asText();
    return new Fault(
        lines.of(pointer),
        pointer,
        bilingual("「" + value + "」は使えない値です", "\"" + value + "\" is not a valid value"));
  }

  private static List<Fault> faults(JsonNode tree, LineNumbers lines) {
    List<Error> english = validate(tree, Locale.ENGLISH);
    // Nobody waits for words that nobody reads.
    List<Error> japanese = english.isEmpty() ? english : validate(tree, Locale.JAPANESE);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      Error error = english.get(i);
      String parent = error.getInstanceLocation().toString();
      String pointer = error.getProperty() == null ? parent : parent + "/" + error.getProperty();
      LocalizedText reason = bilingual(japanese.get(i).getMessage(), error.getMessage());
      faults.add(new Fault(lines.of(pointer), pointer, reason));
    }
    return faults;
  }

  private static List<Error> validate(JsonNode tree, Locale language) {
    return SCHEMA.validate(tree, context -> context.executionConfig(c -> c.locale(language)));
  }

  private static ProgrammeText broken(int line, String reason) {
    return broken(line, reason, reason);
  }

  private static ProgrammeText broken(int line, String japanese, String english) {
    var fault = new Fault(line, "", bilingual(japanese, english));
    return new ProgrammeText(MissingNode.getInstance(), LineNumbers.NONE, List.of(fault));
  }

  private static LocalizedText bilingual(String japanese, String english) {
    var both = new LinkedHashMap<String, String>();
    both.put("ja", japanese);
    both.put("en", english);
    return new LocalizedText(both);
  }

  private static int lineOf(String text, int position) {
    return 1 + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
  }
}
