package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.programme.ProgrammeFault;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeText;
import org.seminararchive.session.SessionContent;
import org.seminararchive.text.LocalizedText;

/**
 * Reads a programme file, or a part of one, for an import. An invalid session is reported with its
 * line, and the others are read. The list of speakers only identifies them; series are not
 * imported.
 */
public final class ProgrammeReading {
  /** Upper bound of findings: a broken file can have millions. */
  private static final int MOST_FINDINGS = 200;

  private final ProgrammeText text;
  private final Set<String> archive;
  private final int lastLine;

  private ProgrammeReading(ProgrammeText text, Set<String> archive, int lastLine) {
    this.text = text;
    this.archive = archive;
    this.lastLine = lastLine;
  }

  /**
   * @param context only its series are used
   * @param stop checked at each session
   */
  public static Reading read(String yaml, ReadingContext context, StopSignal stop) {
    int lines = (int) yaml.stripTrailing().lines().count();
    return new ProgrammeReading(ProgrammeText.read(yaml), Set.copyOf(context.slugs()), lines)
        .read(stop);
  }

  private Reading read(StopSignal stop) {
    List<Finding> findings = new ArrayList<>();
    text.faults().stream()
        .filter(fault -> !fault.pointer().startsWith("/sessions/"))
        .limit(MOST_FINDINGS)
        .map(ProgrammeReading::finding)
        .forEach(findings::add);
    for (int i = 0; i < text.size("series"); i++) {
      String slug = text.at("/series/" + i + "/slug").asText();
      if (!archive.contains(slug)) {
        findings.add(Finding.warning("series-missing", text.line("/series/" + i), slug));
      }
    }
    ProgrammePeople people = new ProgrammePeople(text);
    int count = text.size("sessions");
    List<ReadSession> sessions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stop.check();
      sessions.add(session(i, i + 1 == count, people));
    }
    return new Reading(SourceFormat.YAML, sessions, findings);
  }

  private ReadSession session(int index, boolean last, ProgrammePeople people) {
    String pointer = "/sessions/" + index;
    int line = text.line(pointer);
    int end = last ? lastLine : text.line("/sessions/" + (index + 1)) - 1;
    var part = text.part(pointer, ProgrammeSession.class);
    List<Finding> findings =
        part.faults().stream()
            .limit(MOST_FINDINGS)
            .map(ProgrammeReading::finding)
            .collect(Collectors.toCollection(ArrayList::new));
    ProgrammeSession content =
        part.value() == null ? remains(pointer) : people.named(part.value(), pointer, findings);
    content.session().numbers().keySet().stream()
        .filter(slug -> !archive.contains(slug))
        .map(slug -> Finding.error("unknown-series", line, slug))
        .forEach(findings::add);
    return new ReadSession(
        line, Math.max(line, end), heading(content), content, List.of(), findings);
  }

  /** Numbers and start of an invalid session, by which it is reported. */
  private ProgrammeSession remains(String pointer) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : text.at(pointer + "/numbers").properties()) {
      if (each.getValue().canConvertToInt() && each.getValue().isIntegralNumber()) {
        numbers.put(each.getKey(), each.getValue().intValue());
      }
    }
    OffsetDateTime start = start(text.at(pointer + "/start").asText());
    return new ProgrammeSession(SessionContent.partial(numbers, start), List.of());
  }

  private static OffsetDateTime start(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String heading(ProgrammeSession session) {
    return session.session().numbers().entrySet().stream()
        .map(number -> number.getKey() + " " + number.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Finding finding(ProgrammeFault fault) {
    var message = new LinkedHashMap<String, String>();
    String place = fault.pointer().isEmpty() ? "" : fault.pointer() + ": ";
    fault.reason().byLanguage().forEach((tag, reason) -> message.put(tag, place + reason));
    return new Finding(
        Finding.Severity.ERROR, "not-in-form", fault.line(), new LocalizedText(message));
  }
}
