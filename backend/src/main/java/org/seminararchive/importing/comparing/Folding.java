package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * The one rule by which texts of a source are the same: width and composition of characters (NFKC,
 * UAX #15), the amount of white space, the style of line breaks, of quotation marks and of dashes
 * are accidents of an editor. A space counts only between two words that would otherwise be one.
 */
final class Folding {
  private static final LinearPattern SINGLE = LinearPattern.compile("[\u2018-\u201B\u2032`]");
  private static final LinearPattern DOUBLE = LinearPattern.compile("[\u201C-\u201F\u2033]|''");
  private static final LinearPattern DASHES = LinearPattern.compile("[-\u2010-\u2015\u2212]+");

  private static final Set<String> MOMENTS = Set.of("start", "end");

  private Folding() {}

  /** Whether two values of a member are the same; {@code null} is absent. */
  static boolean same(String field, JsonNode one, JsonNode other) {
    return of(field, one).equals(of(field, other));
  }

  static boolean isAbsent(JsonNode value) {
    return value == null
        || value.isNull()
        || value.isMissingNode()
        || value.isContainerNode() && value.isEmpty();
  }

  static JsonNode of(String field, JsonNode value) {
    if (isAbsent(value)) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (field.equals("numbers")) {
      // Which of its numbers a joint session is announced with first says nothing about it.
      ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
      StreamSupport.stream(value.spliterator(), false)
          .sorted(Comparator.comparing(JsonNode::toString))
          .forEach(sorted::add);
      return sorted;
    }
    if (MOMENTS.contains(field) && value.isTextual()) {
      try {
        String moment = OffsetDateTime.parse(value.textValue()).toInstant().toString();
        return JsonNodeFactory.instance.textNode(moment);
      } catch (DateTimeException e) {
        return value;
      }
    }
    return of(value);
  }

  private static JsonNode of(JsonNode value) {
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(of(value.textValue()));
    }
    if (value.isArray()) {
      ArrayNode folded = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> folded.add(of(item)));
      return folded;
    }
    if (value.isObject()) {
      ObjectNode folded = JsonNodeFactory.instance.objectNode();
      value.properties().stream()
          .filter(member -> !isAbsent(member.getValue()))
          .forEach(member -> folded.set(member.getKey(), of(member.getValue())));
      return folded;
    }
    return value;
  }

  static String of(String text) {
    String plain = plain(UnicodeForm.nfkc(text));
    var folded = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (space && isWord(c) && !folded.isEmpty() && isWord(folded.charAt(folded.length() - 1))) {
          folded.append(' ');
        }
        folded.append(c);
        space = false;
      }
    }
    return folded.toString();
  }

  // What a publishing program makes of straight quotation marks and hyphens.
  private static String plain(String text) {
    String single = SINGLE.replaceAll(text, "'");
    return DASHES.replaceAll(DOUBLE.replaceAll(single, "\""), "-");
  }

  // Of a script that puts spaces between its words.
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && c < '\u2E80';
  }
}
