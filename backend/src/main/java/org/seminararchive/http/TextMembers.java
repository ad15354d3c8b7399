package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seminararchive.text.LanguageTag;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;
import org.seminararchive.text.WebAddress;

/** Texts, language tags and URLs of a JSON object, checked and normalized. */
abstract class TextMembers extends NamedMembers {
  private static final int MOST_LANGUAGES = 5;
  private static final int LONGEST_URL = 2000;

  TextMembers(JsonNode object, String pointer, List<InputError> errors) {
    super(object, pointer, errors);
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
  final String checked(String sent, String at, int most, PlainText.Lines lines) {
    String text = UnicodeForm.nfc(sent);
    PlainText.fault(text, most, lines)
        .ifPresent(code -> errors.add(InputError.at(at, code, String.valueOf(most))));
    return text;
  }
}
