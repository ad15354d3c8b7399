package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.MessageBundle;

/**
 * A message to organizers about a source. Every guess of a reader is reported.
 *
 * @param severity an error prevents writing
 * @param code stable code, such as {@code year-conflict}
 * @param line of the source, from 1; absent for the whole source
 * @param message in Japanese and English
 */
@Schema(name = "ImportFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    @Schema(required = true) Severity severity,
    @Schema(required = true) String code,
    Integer line,
    @Schema(required = true) LocalizedText message) {

  private static final List<MessageBundle> LANGUAGES =
      Stream.of(Locale.JAPANESE, Locale.ENGLISH)
          .map(locale -> new MessageBundle("findings", locale))
          .toList();

  /** The severity of a finding. */
  @Schema(name = "ImportSeverity")
  public enum Severity {
    /** The item is not written. */
    error,
    /** The item is written and should be checked. */
    warning,
    /** Information only. */
    note
  }

  /**
   * @param code key of the message in {@code messages/findings_*.properties}
   * @param line from 1; 0 for the whole source
   * @param arguments of the message
   */
  public static Finding of(Severity severity, String code, int line, Object... arguments) {
    var message = new LinkedHashMap<String, String>();
    // Numbers without grouping: a line is not "1,234".
    Object[] printed = Arrays.stream(arguments).map(String::valueOf).toArray();
    LANGUAGES.forEach(words -> message.put(words.locale().toString(), words.say(code, printed)));
    return new Finding(severity, code, line == 0 ? null : line, new LocalizedText(message));
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

  /** True if any finding is an error. */
  public static boolean anyError(Collection<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity == Severity.error);
  }
}
