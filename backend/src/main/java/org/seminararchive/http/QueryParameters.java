package org.seminararchive.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.WebAddress;
import org.seminararchive.text.WireName;

/**
 * Strict reader of a query: unknown parameters are errors that name the allowed ones, and all
 * errors are reported at once. A parameter may be repeated or contain several values separated by
 * commas.
 */
public final class QueryParameters {
  private static final LinearPattern NUMBER = LinearPattern.compile("\\d{1,9}");

  private final MultivaluedMap<String, String> given;
  private final TreeSet<String> known = new TreeSet<>();
  private final List<InputError> errors = new InputErrors();

  public QueryParameters(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /** All values of a parameter; empty if absent. */
  public List<String> all(String name, List<String> allowed) {
    known.add(name);
    List<String> raw = given.getOrDefault(name, List.of());
    List<String> values =
        raw.stream().flatMap(v -> Arrays.stream(v.split(",", -1))).map(String::strip).toList();
    if (values.stream().anyMatch(String::isEmpty)) {
      refuse(name, "empty", "", allowed);
      return List.of();
    }
    return values.stream().distinct().toList();
  }

  /** Values of a fixed set. */
  public List<String> oneOf(String name, List<String> allowed) {
    return each(
        name,
        allowed,
        value -> {
          if (!allowed.contains(value)) {
            refuse(name, "unknown-value", value, allowed);
            return Optional.empty();
          }
          return Optional.of(value);
        });
  }

  /** Values of an enumeration, by their names in JSON. */
  public <E extends Enum<E>> List<E> oneOf(String name, Class<E> type) {
    return oneOf(name, WireName.all(type)).stream()
        .flatMap(word -> WireName.find(type, word).stream())
        .toList();
  }

  public List<Integer> integers(String name, int least, int most) {
    return each(name, List.of(least + "–" + most), value -> parseInteger(name, value, least, most));
  }

  public List<UUID> ids(String name) {
    return each(
        name,
        List.of(),
        value -> {
          Optional<UUID> id = Ids.parse(value);
          if (id.isEmpty()) {
            refuse(name, "not-an-id", value, List.of());
          }
          return id;
        });
  }

  public Optional<LocalDate> date(String name) {
    return once(name)
        .flatMap(
            value -> {
              try {
                LocalDate date = LocalDate.parse(value);
                // Databases differ beyond four-digit years.
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                  return Optional.of(date);
                }
              } catch (DateTimeException e) {
                // Reported below, like every other invalid date.
              }
              refuse(name, "not-a-date", value, List.of("YYYY-MM-DD"));
              return Optional.empty();
            });
  }

  /** An absolute http or https URL (RFC 3986). */
  public Optional<URI> webAddress(String name) {
    return once(name)
        .flatMap(
            value -> {
              Optional<URI> address = WebAddress.of(value).map(URI::create);
              if (address.isEmpty()) {
                refuse(name, "not-a-url", value, List.of());
              }
              return address;
            });
  }

  /** A single value, which may contain commas. */
  public Optional<String> once(String name) {
    known.add(name);
    List<String> raw = given.getOrDefault(name, List.of());
    if (raw.size() > 1) {
      refuse(name, "given-twice", "", List.of());
      return Optional.empty();
    }
    if (raw.size() == 1 && raw.get(0).isBlank()) {
      refuse(name, "empty", "", List.of());
      return Optional.empty();
    }
    return raw.stream().map(String::strip).findFirst();
  }

  /** A required single value. */
  public Optional<String> needed(String name) {
    if (!given.containsKey(name)) {
      known.add(name);
      refuse(name, "needed", "", List.of());
      return Optional.empty();
    }
    return once(name);
  }

  /** A single integer. */
  public Optional<Integer> integer(String name, int least, int most) {
    return once(name).flatMap(value -> parseInteger(name, value, least, most));
  }

  /**
   * Free text; the only possible error is its length. A repeated parameter is joined, one without
   * words is treated as absent.
   *
   * @param most maximum number of characters (code points)
   */
  public Optional<String> text(String name, int most) {
    known.add(name);
    String words = String.join(" ", given.getOrDefault(name, List.of())).strip();
    int length = words.codePointCount(0, words.length());
    if (length > most) {
      refuse(name, "too-long", String.valueOf(most), List.of());
      return Optional.empty();
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  public void refuse(String name, String code, String value, List<String> allowed) {
    errors.add(InputError.ofParameter(name, code, value, allowed));
  }

  /** Reports all parameters that were not read as unknown. */
  public void refuseTheRest() {
    List<String> allowed = List.copyOf(known);
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        refuse(name, "unknown-parameter", "", allowed);
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidParameters(errors);
    }
  }

  private Optional<Integer> parseInteger(String name, String value, int least, int most) {
    if (NUMBER.matches(value)) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    refuse(name, "out-of-range", value, List.of(least + "–" + most));
    return Optional.empty();
  }

  private <T> List<T> each(String name, List<String> allowed, Function<String, Optional<T>> parse) {
    return all(name, allowed).stream().map(parse).flatMap(Optional::stream).toList();
  }
}
