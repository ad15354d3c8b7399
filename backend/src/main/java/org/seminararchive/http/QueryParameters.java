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

/**
 * Reads a query string strictly: what is not understood is an error that says what would be, and
 * all errors are told at once. Values of one parameter may be repeated or separated by commas.
 */
public final class QueryParameters {
  private static final LinearPattern NUMBER = LinearPattern.compile("\\d{1,9}");

  private final MultivaluedMap<String, String> given;
  private final TreeSet<String> known = new TreeSet<>();
  private final List<InputError> errors = new InputErrors();

  public QueryParameters(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /** All values of a parameter; empty if it was not given. */
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

  /** Values out of a fixed set. */
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

  public List<Integer> integers(String name, int least, int most) {
    List<String> range = List.of(least + "–" + most);
    return each(
        name,
        range,
        value -> {
          if (NUMBER.matches(value)) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
              return Optional.of(number);
            }
          }
          refuse(name, "out-of-range", value, range);
          return Optional.empty();
        });
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
                // Beyond four digits databases disagree; nobody holds a seminar there.
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                  return Optional.of(date);
                }
              } catch (DateTimeException e) {
                // Told below, with every other value that is no date.
              }
              refuse(name, "not-a-date", value, List.of("YYYY-MM-DD"));
              return Optional.empty();
            });
  }

  /** An absolute web address (RFC 3986), http or https. */
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

  /** A parameter that makes sense only once, unsplit. */
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

  /** A parameter that must be given, and once. */
  public Optional<String> needed(String name) {
    if (!given.containsKey(name)) {
      known.add(name);
      refuse(name, "needed", "", List.of());
      return Optional.empty();
    }
    return once(name);
  }

  /** A whole number that makes sense only once. */
  public Optional<Integer> integer(String name, int least, int most) {
    return once(name)
        .flatMap(
            value -> {
              if (NUMBER.matches(value)) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                  return Optional.of(number);
                }
              }
              refuse(name, "out-of-range", value, List.of(least + "–" + most));
              return Optional.empty();
            });
  }

  /**
   * Words that somebody typed; none is an error but too many. A parameter without any is as good as
   * absent, and one that is repeated is one text.
   *
   * @param most characters (code points) at most
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

  /** Ends the reading: whatever was not asked for by now is unknown. */
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

  private <T> List<T> each(String name, List<String> allowed, Function<String, Optional<T>> parse) {
    return all(name, allowed).stream().map(parse).flatMap(Optional::stream).toList();
  }
}
