package org.seminararchive.oai;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.text.LinearPattern;

/**
 * Selective harvesting (section 2.7): selection criteria and position of the harvester.
 *
 * @param from inclusive lower bound of the change time
 * @param until exclusive upper bound of the change time
 * @param set slug of a series
 * @param afterRevision revision of the last delivered record; 0 at the beginning
 * @param last id of that record, since several records may share a revision
 */
record Harvest(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> set,
    long afterRevision,
    UUID last) {
  private static final UUID NOTHING = new UUID(0, 0);
  private static final String PREFIX = "oai_dc";
  private static final String SEPARATOR = "|";
  private static final LinearPattern DAY = LinearPattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final LinearPattern SECOND = LinearPattern.compile(DAY + "T\\d{2}:\\d{2}:\\d{2}Z");
  private static final LinearPattern SET = LinearPattern.compile("[a-z0-9-]{0,32}");

  /**
   * @throws OaiError {@code badArgument}, {@code badResumptionToken} or {@code
   *     cannotDisseminateFormat}
   */
  static Harvest read(OaiRequest request) {
    if (request.isResumed()) {
      return resume(request.required("resumptionToken"));
    }
    checkFormat(request.required("metadataPrefix"));
    Optional<String> from = request.argument("from");
    Optional<String> until = request.argument("until");
    if (from.isPresent() && until.isPresent()) {
      if (from.get().length() != until.get().length()) {
        throw OaiError.badArgument("from and until must have the same granularity.");
      }
      if (from.get().compareTo(until.get()) > 0) {
        throw OaiError.badArgument("from must not be after until.");
      }
    }
    return new Harvest(
        from.map(text -> moment("from", text)),
        until.map(text -> endOf(text, moment("until", text))),
        request.argument("set"),
        0,
        NOTHING);
  }

  static void checkFormat(String prefix) {
    if (!prefix.equals(PREFIX)) {
      throw new OaiError("cannotDisseminateFormat", "Only " + PREFIX + " is supported.");
    }
  }

  /** The remaining records after the given one. */
  Harvest after(OaiRecord record) {
    return new Harvest(from, until, set, record.revision(), record.id());
  }

  /** Resumption token. */
  String token() {
    String text =
        String.join(
            SEPARATOR,
            from.map(Instant::toString).orElse(""),
            until.map(Instant::toString).orElse(""),
            set.orElse(""),
            String.valueOf(afterRevision),
            last.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Harvest resume(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", -1);
      if (parts.length != 5 || !SET.matches(parts[2])) {
        throw new IllegalArgumentException(token);
      }
      return new Harvest(
          parts[0].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[0])),
          parts[1].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[1])),
          Optional.of(parts[2]).filter(set -> !set.isEmpty()),
          Long.parseLong(parts[3]),
          UUID.fromString(parts[4]));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new OaiError("badResumptionToken", "Unknown resumptionToken.");
    }
  }

  private static Instant moment(String name, String text) {
    try {
      if (DAY.matches(text)) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (SECOND.matches(text)) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      // Not a date; reported below.
    }
    throw OaiError.badArgument(name + " must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
  }

  // The protocol's {@code until} is inclusive: the bound is the end of the given second or day.
  private static Instant endOf(String text, Instant named) {
    return named.plus(1, text.length() > 10 ? ChronoUnit.SECONDS : ChronoUnit.DAYS);
  }
}
