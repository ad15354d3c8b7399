package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WireName;

/** Formats a reading for review: one line for each value and finding. */
final class PrintedReading {
  private final List<String> lines = new ArrayList<>();

  private PrintedReading() {}

  static String of(Reading reading) {
    var printed = new PrintedReading();
    reading.findings().forEach(f -> printed.finding("", f));
    reading.sessions().forEach(printed::session);
    return String.join("\n", printed.lines);
  }

  private void session(ReadSession read) {
    SessionContent session = read.content().session();
    boolean held = read.findings().stream().anyMatch(Finding::holding);
    String state = read.isRejected() ? " rejected" : held ? " held" : "";
    lines.add("session " + session.numbers() + state);
    line("  start", session.start());
    line("  end", session.end());
    word("  format", session.format());
    word("  kind", session.kind());
    word("  status", session.status());
    text("  title", session.title());
    text("  venue", session.venue());
    text("  streaming", session.streamingVenue());
    line("  co-hosts", session.coHosts());
    text("  remarks", session.remarks());
    read.content().talks().forEach(this::talk);
    read.findings().forEach(f -> finding("  ", f));
  }

  private void talk(TalkContent talk) {
    lines.add("  talk");
    text("    part", talk.part());
    text("    title", talk.title());
    talk.speakers()
        .forEach(
            s ->
                line(
                    "    speaker",
                    s.name()
                        + (s.role() == null ? "" : ", " + WireName.of(s.role()))
                        + (s.affiliation() == null ? "" : " (" + s.affiliation().first() + ")")));
    line("    language", talk.language() == null ? null : talk.language().code());
    text("    abstract", talk.abstractText());
    text("    remarks", talk.remarks());
    talk.materials().forEach(m -> line("    material", m.kind().code + " " + m.url()));
    talk.references()
        .forEach(r -> line("    reference", r.label() + ", " + r.text() + ", " + r.arxiv()));
  }

  private void finding(String before, Finding finding) {
    lines.add(
        before
            + WireName.of(finding.severity())
            + " "
            + finding.code()
            + (finding.line() == null ? "" : " on line " + finding.line()));
  }

  private void word(String name, Enum<?> constant) {
    line(name, constant == null ? null : WireName.of(constant));
  }

  private void text(String name, LocalizedText text) {
    if (text != null) {
      line(
          name,
          text.byLanguage().entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue().replace("\n", "⏎"))
              .collect(Collectors.joining(" / ")));
    }
  }

  private void line(String name, Object value) {
    if (value != null) {
      lines.add(name + ": " + WireName.of(value));
    }
  }
}
