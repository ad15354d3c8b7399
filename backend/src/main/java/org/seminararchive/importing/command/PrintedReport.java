package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an import did, for somebody at a terminal: what changed is shown, what did not is counted.
 */
final class PrintedReport {
  private final PrintStream out;
  private final Terminal terminal;
  private final String language;
  private final PrintedChange change;

  PrintedReport(PrintStream out, Terminal terminal, String language) {
    this.out = out;
    this.terminal = terminal;
    this.language = language;
    this.change = new PrintedChange(terminal);
  }

  /**
   * @return whether nothing is left that somebody has to decide or to mend
   */
  boolean print(JsonNode report) {
    report.path("findings").forEach(finding -> finding(finding, ""));
    for (JsonNode item : report.path("items")) {
      if (isWorthALook(item)) {
        item(item);
      }
    }
    out.println(summary(report));
    if (report.path("dryRun").asBoolean()) {
      out.println(terminal.strong("Dry run: nothing was written."));
    }
    return isClear(report);
  }

  private static boolean isClear(JsonNode report) {
    return report.path("counts").path("rejected").asInt() == 0
        && all(report.path("items")).stream()
            .noneMatch(i -> i.path("held").asBoolean() || !i.path("conflicts").isEmpty())
        && all(report.path("findings")).stream()
            .noneMatch(finding -> finding.path("severity").asText().equals("error"));
  }

  /** Notes on what did not change were read the first time. */
  private static boolean isWorthALook(JsonNode item) {
    return !item.path("result").asText().equals("unchanged")
        || item.path("held").asBoolean()
        || !item.path("conflicts").isEmpty()
        || all(item.path("findings")).stream()
            .anyMatch(finding -> !finding.path("severity").asText().equals("note"));
  }

  private void item(JsonNode item) {
    String result = item.path("result").asText();
    var line = new StringBuilder();
    line.append(coloured(result)).append("  ").append(terminal.strong(text(item, "key")));
    String title = Lines.oneLine(item.path("title"));
    String name = title.isEmpty() ? text(item, "heading") : title;
    line.append(name.isEmpty() ? "" : "  " + name);
    if (item.has("line")) {
      line.append(terminal.faint("  line " + item.get("line").asText()));
    }
    out.println(line);
    item.path("changes").forEach(this::change);
    item.path("conflicts").forEach(this::conflict);
    item.path("findings").forEach(finding -> finding(finding, "    "));
    if (item.path("held").asBoolean()) {
      out.println(
          terminal.warning("    not written; to write it, use --accept " + text(item, "key")));
    }
  }

  private String coloured(String result) {
    String padded = String.format("%-10s", PlainText.of(result));
    return switch (result) {
      case "created" -> terminal.added(padded);
      case "suspicious" -> terminal.warning(padded);
      case "rejected" -> terminal.error(padded);
      default -> padded;
    };
  }

  private void change(JsonNode field) {
    out.println("    " + place(field));
    change.lines(field).forEach(line -> out.println("      " + line));
  }

  /** Three versions, of which the archive's stays. */
  private void conflict(JsonNode field) {
    out.println(terminal.warning("    " + place(field) + ": changed on both sides, not written"));
    for (String side : List.of("last", "source", "archive")) {
      String text = Lines.oneLine(field.path(side));
      out.println(String.format("      %-8s", side) + (text.isEmpty() ? "–" : text));
    }
  }

  private static String place(JsonNode field) {
    String position = field.has("position") ? " " + field.get("position").asText() : "";
    return text(field, "resource") + position + " " + text(field, "field");
  }

  private void finding(JsonNode finding, String indent) {
    JsonNode message = finding.path("message");
    String words = message.path(language).asText(Lines.oneLine(message));
    String line = finding.has("line") ? " line " + finding.get("line").asText() : "";
    String severity = text(finding, "severity");
    String told = indent + severity + line + ": " + PlainText.of(words);
    out.println(
        switch (severity) {
          case "error" -> terminal.error(told);
          case "warning" -> terminal.warning(told);
          default -> terminal.faint(told);
        });
  }

  private static String summary(JsonNode report) {
    List<String> counts = new ArrayList<>();
    report
        .path("counts")
        .properties()
        .forEach(count -> counts.add(count.getValue().asText() + " " + count.getKey()));
    return counts.stream().map(PlainText::of).collect(Collectors.joining(", "))
        + "; the archive is at revision "
        + text(report, "revision")
        + ".";
  }

  private static String text(JsonNode node, String member) {
    return PlainText.of(node.path(member).asText());
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
