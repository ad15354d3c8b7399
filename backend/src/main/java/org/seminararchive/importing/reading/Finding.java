package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.MessageBundle;
import org.seminararchive.text.WireName;

/**
 * A message to organizers about a source. Every guess of a reader is reported.
 *
 * @param severity an error prevents writing
 * @param code stable code, such as {@code year-conflict}
 * @param line of the source, from 1; absent for the whole source
 * @param message in Japanese and English
 * @param acknowledged absent if it is new
 * @param holding true if the session is written only when an organizer accepts it
 */
@Schema(name = "ImportFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    @Schema(required = true) Severity severity,
    @Schema(required = true) String code,
    Integer line,
    @Schema(required = true) LocalizedText message,
    Boolean acknowledged,
    @JsonIgnore @Schema(hidden = true) boolean holding) {

  /** The code of a question about a series that only generic words name. */
  public static final String SERIES_ASSUMED = "series-assumed";

  private static final List<MessageBundle> LANGUAGES =
      Stream.of(Locale.JAPANESE, Locale.ENGLISH)
          .map(locale -> new MessageBundle("findings", locale))
          .toList();

  public Finding(Severity severity, String code, Integer line, LocalizedText message) {
    this(severity, code, line, message, null, false);
  }

  /** The severity of a finding. */
  @Schema(name = "ImportSeverity")
  @EnumNaming(WireName.class)
  public enum Severity {
    /** The item is not written. */
    ERROR,
    /** The item is written and should be checked. */
    WARNING,
    /** Information only. */
    NOTE
  }

  /**
   * @param code key of the message in {@code messages/findings_*.properties}
   * @param line from 1; 0 for the whole source
   * @param arguments of the message; a {@link LocalizedText} is printed in its language
   */
  public static Finding of(Severity severity, String code, int line, Object... arguments) {
    var message = new LinkedHashMap<String, String>();
    for (MessageBundle words : LANGUAGES) {
      String language = words.locale().toString();
      message.put(
          language, words.say(code, Stream.of(arguments).map(a -> printed(a, language)).toArray()));
    }
    return new Finding(severity, code, line == 0 ? null : line, new LocalizedText(message));
  }

  /** Numbers without grouping: a line is not "1,234". */
  private static String printed(Object argument, String language) {
    return argument instanceof LocalizedText text ? text.in(language) : String.valueOf(argument);
  }

  public static Finding error(String code, int line, Object... arguments) {
    return of(Severity.ERROR, code, line, arguments);
  }

  public static Finding warning(String code, int line, Object... arguments) {
    return of(Severity.WARNING, code, line, arguments);
  }

  public static Finding note(String code, int line, Object... arguments) {
    return of(Severity.NOTE, code, line, arguments);
  }

  /** A warning that holds the session back until an organizer accepts it. */
  public static Finding question(String code, int line, Object... arguments) {
    Finding warning = warning(code, line, arguments);
    return new Finding(warning.severity, code, warning.line, warning.message, null, true);
  }

  /** The same, marked as acknowledged. */
  public Finding seen() {
    return new Finding(severity, code, line, message, true, holding);
  }

  /** True if any finding is an error. */
  public static boolean anyError(Collection<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity == Severity.ERROR);
  }
}
