package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.seminararchive.text.WireName;

/**
 * Strict reader of a JSON object, as {@link QueryParameters} for queries: unknown members are
 * errors that name the allowed ones, and all errors are reported at once, by JSON Pointer. A {@code
 * null} or absent member is read as {@code null}.
 */
public final class Members extends TextMembers {
  private Members(JsonNode object, String pointer, List<InputError> errors) {
    super(object, pointer, errors);
  }

  /** Reads a whole body and adds its errors to {@code errors}. */
  public static <T> T read(JsonNode body, List<InputError> errors, Function<Members, T> reading) {
    return read(body, "", errors, reading);
  }

  /**
   * Reads a whole body.
   *
   * @throws ApiProblem with all errors
   */
  public static <T> T read(JsonNode body, Function<Members, T> reading) {
    List<InputError> errors = new InputErrors();
    T value = read(body, errors, reading);
    ApiProblem.refuse(errors);
    return value;
  }

  private static <T> T read(
      JsonNode node, String pointer, List<InputError> errors, Function<Members, T> reading) {
    if (!(node instanceof ObjectNode)) {
      errors.add(InputError.at(pointer, "not-an-object", ""));
      return null;
    }
    Members members = new Members(node, pointer, errors);
    T value = reading.apply(members);
    members.refuseTheRest();
    return value;
  }

  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String word = string(name);
    if (word == null) {
      return null;
    }
    Optional<E> found = WireName.find(type, word);
    if (found.isEmpty()) {
      errors.add(InputError.at(at(name), "unknown-value", word, WireName.all(type)));
    }
    return found.orElse(null);
  }

  public Integer integer(String name, int least, int most) {
    if (!has(name)) {
      return null;
    }
    JsonNode node = object.get(name);
    BigInteger number = node.isIntegralNumber() ? node.bigIntegerValue() : null;
    if (number == null
        || number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      List<String> range = List.of(least + "–" + most);
      errors.add(InputError.at(at(name), "out-of-range", node.toString(), range));
      return null;
    }
    return number.intValue();
  }

  public Boolean truth(String name) {
    if (has(name) && !object.get(name).isBoolean()) {
      refuse(name, "not-a-boolean", "");
    }
    return has(name) ? object.get(name).booleanValue() : null;
  }

  public UUID id(String name) {
    String text = string(name);
    if (text == null) {
      return null;
    }
    var id = Ids.parse(text);
    if (id.isEmpty()) {
      refuse(name, "not-an-id", text);
    }
    return id.orElse(null);
  }

  /** A time with offset (ISO 8601, RFC 3339) and a four-digit year. */
  public OffsetDateTime moment(String name) {
    String text = string(name);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() >= 1900 && moment.getYear() <= 2999 && moment.getNano() == 0) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Reported below, like every other invalid time.
    }
    refuse(name, "not-a-moment", text);
    return null;
  }

  /** A nested object. */
  public <T> T object(String name, Function<Members, T> reading) {
    return has(name) ? read(object.get(name), at(name), errors, reading) : null;
  }

  /** Objects of an array; empty if absent. */
  public <T> List<T> objects(String name, int most, Function<Members, T> reading) {
    return each(name, most, (node, at) -> read(node, at, errors, reading));
  }

  /** Single lines of an array; empty if absent. */
  public List<String> lines(String name, int most, int longest) {
    return each(
        name,
        most,
        (node, at) -> {
          if (!node.isTextual()) {
            errors.add(InputError.at(at, "not-a-text", ""));
            return null;
          }
          return checked(node.textValue(), at, longest, PlainText.Lines.ONE);
        });
  }

  private <T> List<T> each(String name, int most, BiFunction<JsonNode, String, T> reading) {
    var values = new ArrayList<T>();
    if (!has(name)) {
      return values;
    }
    JsonNode array = object.get(name);
    if (!array.isArray()) {
      refuse(name, "not-an-array", "");
    } else if (array.size() > most) {
      refuse(name, "too-many", String.valueOf(most));
    } else {
      for (int i = 0; i < array.size(); i++) {
        values.add(reading.apply(array.get(i), at(name) + "/" + i));
      }
    }
    return values;
  }
}
