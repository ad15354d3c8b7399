package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.text.LinearPattern;

/**
 * Folds texts for comparison: width and composition (NFKC, UAX #15), amount of white space, line
 * breaks, quotation marks and dashes do not count. A space counts only between words of scripts
 * that use spaces.
 */
final class Folding {
  private static final LinearPattern UNSEEN = LinearPattern.compile("\\p{Cf}+");
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** A letter or digit of a script that puts spaces between its words. */
  private static final String OF_WORD = "[[\\p{L}\\p{Nd}]&&[\\x00-\\u2E7F]]";

  private static final LinearPattern NEXT_TO_NO_WORD =
      LinearPattern.compile("(?<!" + OF_WORD + ") | (?!" + OF_WORD + ")");

  private Folding() {}

  /** True if two values of a field are the same; {@code null} is absent. */
  static boolean same(ImportedField field, JsonNode one, JsonNode other) {
    return of(field, one).equals(of(field, other));
  }

  static boolean same(JsonNode one, JsonNode other) {
    return of(one).equals(of(other));
  }

  static boolean isAbsent(JsonNode value) {
    return value == null
        || value.isNull()
        || value.isMissingNode()
        || value.isContainerNode() && value.isEmpty();
  }

  static JsonNode of(ImportedField field, JsonNode value) {
    JsonNode folded = of(value);
    return switch (field) {
      case NUMBERS -> sorted(folded);
      case START, END -> moment(folded);
      default -> folded;
    };
  }

  /** The numbers of a joint session mean the same in every order. */
  private static JsonNode sorted(JsonNode numbers) {
    return JsonNodeFactory.instance
        .arrayNode()
        .addAll(numbers.valueStream().sorted(Comparator.comparing(JsonNode::toString)).toList());
  }

  private static JsonNode moment(JsonNode text) {
    try {
      return TextNode.valueOf(OffsetDateTime.parse(text.asText()).toInstant().toString());
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static JsonNode of(JsonNode value) {
    if (isAbsent(value)) {
      return NullNode.getInstance();
    }
    if (value.isTextual()) {
      return TextNode.valueOf(of(value.textValue()));
    }
    if (value.isArray()) {
      return JsonNodeFactory.instance
          .arrayNode()
          .addAll(value.valueStream().map(Folding::of).toList());
    }
    ObjectNode folded = JsonNodeFactory.instance.objectNode();
    value.properties().stream()
        .filter(member -> !isAbsent(member.getValue()))
        .forEach(member -> folded.set(member.getKey(), of(member.getValue())));
    return value.isObject() ? folded : value;
  }

  static String of(String text) {
    String spaced = SPACES.replaceAll(UNSEEN.replaceAll(Script.plain(text), ""), " ");
    return NEXT_TO_NO_WORD.replaceAll(spaced, "");
  }
}
