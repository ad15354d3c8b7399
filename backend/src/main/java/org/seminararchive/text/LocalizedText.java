package org.seminararchive.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in one or more languages: an ordered map from BCP 47 language tag to text. It is never
 * empty and contains no machine translations; a missing text is {@code null}, never an empty map.
 */
@Schema(
    name = "LocalizedText",
    description = "A text by language (BCP 47 tag).",
    type = SchemaType.OBJECT,
    additionalProperties = String.class,
    minProperties = 1,
    examples = "{\"ja\": \"機械学習と物理\"}")
public final class LocalizedText {
  private final Map<String, String> byLanguage;

  /**
   * @param byLanguage texts by BCP 47 language tag
   * @throws IllegalArgumentException if empty
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText(Map<String, String> byLanguage) {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text in no language");
    }
    this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static LocalizedText of(String language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** A Japanese text and its English translation, in this order. */
  public static LocalizedText inBoth(String japanese, String english) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("ja", japanese);
    both.put("en", english);
    return new LocalizedText(both);
  }

  /** Texts by language tag, in the given order. */
  @JsonValue
  public Map<String, String> byLanguage() {
    return byLanguage;
  }

  /**
   * The best language for a reader who requested {@code wanted}: that language if available,
   * otherwise the first one. Callers must label the text with the returned language.
   */
  public String languageFor(String wanted) {
    return byLanguage.containsKey(wanted) ? wanted : byLanguage.keySet().iterator().next();
  }

  /** The text in the first of its languages. */
  public String first() {
    return byLanguage.values().iterator().next();
  }

  public String in(String language) {
    return byLanguage.get(language);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalizedText that && byLanguage.equals(that.byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  @Override
  public String toString() {
    return byLanguage.toString();
  }
}
