package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/**
 * Something an organizer should know about what was read: never a silent guess.
 *
 * @param severity whether it forbids writing
 * @param code a stable word, such as {@code year-conflict}
 * @param line of the source it is about, from 1; absent if about all of it
 * @param message in Japanese and English
 */
@Schema(name = "ImportFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    @Schema(required = true) Severity severity,
    @Schema(required = true) String code,
    Integer line,
    @Schema(required = true) LocalizedText message) {

  private static final Map<Locale, ResourceBundle> WORDS =
      Map.of(Locale.JAPANESE, bundle(Locale.JAPANESE), Locale.ENGLISH, bundle(Locale.ENGLISH));

  /** How grave a finding is. */
  @Schema(name = "ImportSeverity")
  public enum Severity {
    /** What it is about cannot be written. */
    error,
    /** It is written, and somebody should look. */
    warning,
    /** Good to know. */
    note
  }

  /**
   * @param code has its words in {@code messages/findings_*.properties}
   * @param line from 1, or 0 if it is about the whole
   * @param arguments of the words
   */
  public static Finding of(Severity severity, String code, int line, Object... arguments) {
    LocalizedText message =
        LocalizedText.inBoth(
            words(Locale.JAPANESE, code, arguments), words(Locale.ENGLISH, code, arguments));
    return new Finding(severity, code, line == 0 ? null : line, message);
  }

  public static Finding error(String code, int line, Object... arguments) {
    return of(Severity.error, code, line, arguments);
  }

  public static Finding warning(String code, int line, Object... arguments) {
    return of(Severity.warning, code, line, arguments);
  }

  public static Finding note(String code, int line, Object... arguments) {
    return of(Severity.note, code, line, arguments);
  }

  /** True if one of these forbids writing. */
  public static boolean anyError(Collection<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity == Severity.error);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.findings",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String words(Locale locale, String code, Object... arguments) {
    // Numbers are printed as they are written: a line 1,234 is none.
    Object[] printed = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(WORDS.get(locale).getString(code), locale).format(printed);
  }
}
