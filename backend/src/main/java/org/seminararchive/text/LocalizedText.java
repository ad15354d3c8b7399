package org.seminararchive.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One text in the languages in which it exists: a map from BCP 47 language tag to text, in the
 * order in which it was given. It is never empty and nothing in it is a machine translation; a text
 * that does not exist is {@code null}, never an empty map.
 */
@Schema(
    name = "LocalizedText",
    description = "A text in the languages in which it exists, keyed by BCP 47 language tag.",
    type = SchemaType.OBJECT,
    additionalProperties = String.class,
    examples = "{\"ja\": \"機械学習と物理\"}")
public final class LocalizedText {
  private static final LinearPattern TAG = LinearPattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Map<String, String> byLanguage;

  /**
   * @param byLanguage texts by BCP 47 language tag, at least one
   * @throws IllegalArgumentException if there is none
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

  /** Whether something can be the key of a text: a language tag (BCP 47) such as {@code ja}. */
  public static boolean isLanguageTag(String tag) {
    return tag.length() <= 35 && TAG.matcher(tag).matches();
  }

  /** The texts by language tag, in the order in which they were given. */
  @JsonValue
  public Map<String, String> byLanguage() {
    return byLanguage;
  }

  /**
   * The language in which this text is best read by somebody who asked for {@code wanted}: that one
   * if it exists, otherwise the first there is. The caller tells the reader which one it is.
   */
  public String languageFor(String wanted) {
    return byLanguage.containsKey(wanted) ? wanted : byLanguage.keySet().iterator().next();
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
