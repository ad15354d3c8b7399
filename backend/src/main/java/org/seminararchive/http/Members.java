package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.seminararchive.text.LanguageTag;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;
import org.seminararchive.text.WebAddress;

/**
 * Strict reader of a JSON object, as {@link QueryParameters} for queries: unknown members are
 * errors that name the allowed ones, and all errors are reported at once, by JSON Pointer. A {@code
 * null} or absent member is read as {@code null}.
 */
public final class Members {
  private static final int MOST_LANGUAGES = 5;
  private static final int LONGEST_URL = 2000;

  private final JsonNode object;
  private final String pointer;
  private final List<InputError> errors;
  private final TreeSet<String> known = new TreeSet<>();

  private Members(JsonNode object, String pointer, List<InputError> errors) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
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
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
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

  /** True if the member exists, even as {@code null}. */
  public boolean names(String name) {
    known.add(name);
    return object.has(name);
  }

  /** True if the member exists and is not {@code null}. */
  public boolean has(String name) {
    known.add(name);
    return object.hasNonNull(name);
  }

  public void refuse(String name, String code, String value) {
    errors.add(InputError.at(at(name), code, value));
  }

  /** Reports an error of an array item, from 0. */
  public void refuseItem(String name, int index, String code, String value) {
    errors.add(InputError.at(at(name) + "/" + index, code, value));
  }

  /** Reports an error if the member is missing. */
  public <T> T needed(String name, T value) {
    if (value == null && !has(name)) {
      refuse(name, "needed", "");
    }
    return value;
  }

  /** One line of plain text. */
  public String line(String name, int most) {
    return text(name, most, PlainText.Lines.ONE);
  }

  /** Plain text with paragraphs. */
  public String paragraphs(String name, int most) {
    return text(name, most, PlainText.Lines.MANY);
  }

  /** One line per language. */
  public LocalizedText localizedLine(String name, int most) {
    return localized(name, most, PlainText.Lines.ONE);
  }

  /** Paragraphs per language. */
  public LocalizedText localizedParagraphs(String name, int most) {
    return localized(name, most, PlainText.Lines.MANY);
  }

  /**
   * An absolute http or https URL; characters that a URI (RFC 3986) does not permit are encoded.
   */
  public String url(String name) {
    String sent = line(name, LONGEST_URL);
    if (sent == null) {
      return null;
    }
    Optional<String> url = WebAddress.of(sent);
    if (url.isEmpty()) {
      refuse(name, "not-a-url", sent);
    } else if (url.get().length() > LONGEST_URL) {
      refuse(name, "too-long", String.valueOf(LONGEST_URL));
    }
    return url.orElse(null);
  }

  /** A registered language tag (BCP 47) in canonical case. */
  public String languageTag(String name) {
    String sent = string(name);
    return sent == null ? null : languageTag(sent, at(name)).orElse(null);
  }

  /**
   * A URL with an additional check.
   *
   * @param fault returns the code of an error
   */
  public String url(String name, Function<URI, Optional<String>> fault) {
    String url = url(name);
    if (url != null) {
      fault.apply(URI.create(url)).ifPresent(code -> refuse(name, code, url));
    }
    return url;
  }

  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String word = string(name);
    if (word == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    errors.add(InputError.at(at(name), "unknown-value", word, words));
    return null;
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

  /** The raw member, or {@code null}. */
  public JsonNode raw(String name) {
    return has(name) ? object.get(name) : null;
  }

  /** JSON Pointer of a member in the body. */
  public String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
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

  private LocalizedText localized(String name, int most, PlainText.Lines lines) {
    if (!has(name)) {
      return null;
    }
    JsonNode map = object.get(name);
    if (!map.isObject() || map.isEmpty()) {
      refuse(name, map.isObject() ? "no-language" : "not-a-text-map", "");
      return null;
    }
    if (map.size() > MOST_LANGUAGES) {
      refuse(name, "too-many", String.valueOf(MOST_LANGUAGES));
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String at = at(name) + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
      Optional<String> tag = languageTag(entry.getKey(), at);
      if (!entry.getValue().isTextual()) {
        errors.add(InputError.at(at, "not-a-text", ""));
      } else if (tag.isPresent()) {
        String text = checked(entry.getValue().textValue(), at, most, lines);
        if (texts.put(tag.get(), text) != null) {
          errors.add(InputError.at(at, "given-twice", ""));
        }
      }
    }
    return texts.isEmpty() ? null : new LocalizedText(texts);
  }

  private String text(String name, int most, PlainText.Lines lines) {
    String text = string(name);
    return text == null ? null : checked(text, at(name), most, lines);
  }

  private String string(String name) {
    if (!has(name)) {
      return null;
    }
    if (!object.get(name).isTextual()) {
      refuse(name, "not-a-text", "");
      return null;
    }
    return object.get(name).textValue();
  }

  private Optional<String> languageTag(String sent, String at) {
    Optional<String> tag = LanguageTag.canonical(sent);
    if (tag.isEmpty()) {
      List<String> meant = LanguageTag.suggestions(sent);
      String code = meant.isEmpty() ? "not-a-language-tag" : "mistaken-language-tag";
      errors.add(InputError.at(at, code, sent, meant));
    }
    return tag;
  }

  /** The text in NFC, so that canonically equivalent texts are equal. */
  private String checked(String sent, String at, int most, PlainText.Lines lines) {
    String text = UnicodeForm.nfc(sent);
    PlainText.fault(text, most, lines)
        .ifPresent(code -> errors.add(InputError.at(at, code, String.valueOf(most))));
    return text;
  }

  /** Reports all members that were not read as unknown. */
  private void refuseTheRest() {
    List<String> allowed = List.copyOf(known);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (!known.contains(name)) {
        errors.add(InputError.at(at(PlainText.excerpt(name)), "unknown-member", name, allowed));
      }
    }
  }
}
