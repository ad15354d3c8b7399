package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.commandline.CommandRun;
import org.seminararchive.importing.command.Terminal.Style;

/** Prints a report: changed sessions in full, unchanged ones as a count. */
record PrintedReport(PrintStream out, Terminal terminal, String language) {
  /**
   * @return true if nothing was rejected, held or in conflict
   */
  boolean print(JsonNode report) {
    report.path("findings").forEach(finding -> finding(finding, ""));
    for (JsonNode item : report.path("items")) {
      if (needsAttention(item)) {
        item(item);
      }
    }
    out.println(summary(report));
    if (report.path("dryRun").asBoolean()) {
      out.println(terminal.show(Style.STRONG, "Dry run: nothing was written."));
    }
    return isClear(report);
  }

  private static boolean isClear(JsonNode report) {
    return report.path("counts").path("rejected").asInt() == 0
        && report
            .path("items")
            .valueStream()
            .noneMatch(i -> i.path("held").asBoolean() || !i.path("conflicts").isEmpty())
        && report
            .path("findings")
            .valueStream()
            .noneMatch(finding -> finding.path("severity").asText().equals("error"));
  }

  /** Unchanged sessions are shown only with a warning or an error. */
  private static boolean needsAttention(JsonNode item) {
    return !item.path("result").asText().equals("unchanged")
        || item.path("held").asBoolean()
        || !item.path("conflicts").isEmpty()
        || item.path("findings")
            .valueStream()
            .anyMatch(f -> isNew(f) && !f.path("severity").asText().equals("note"));
  }

  private static boolean isNew(JsonNode finding) {
    return !finding.path("acknowledged").asBoolean();
  }

  private void item(JsonNode item) {
    String result = item.path("result").asText();
    var line = new StringBuilder();
    line.append(coloured(result))
        .append("  ")
        .append(terminal.show(Style.STRONG, text(item, "key")));
    String title = PrintedValue.oneLine(item.path("title"));
    String name = title.isEmpty() ? text(item, "heading") : title;
    line.append(name.isEmpty() ? "" : "  " + name);
    if (item.has("line")) {
      line.append(terminal.show(Style.FAINT, "  line " + item.get("line").asText()));
    }
    out.println(line);
    item.path("changes").forEach(this::change);
    item.path("conflicts").forEach(this::conflict);
    item.path("findings")
        .valueStream()
        .filter(PrintedReport::isNew)
        .forEach(finding -> finding(finding, "    "));
    if (item.path("held").asBoolean()) {
      out.println(
          terminal.show(
              Style.WARNING, "    not written; to write it, use --accept " + text(item, "key")));
    }
  }

  private String coloured(String result) {
    String padded = String.format("%-10s", CommandRun.plain(result));
    return switch (result) {
      case "created" -> terminal.show(Style.ADDED, padded);
      case "suspicious" -> terminal.show(Style.WARNING, padded);
      case "rejected" -> terminal.show(Style.ERROR, padded);
      default -> padded;
    };
  }

  private void change(JsonNode field) {
    out.println("    " + place(field));
    new PrintedChange(terminal).lines(field).forEach(line -> out.println("      " + line));
  }

  /** Prints all three versions; the archive's is kept. */
  private void conflict(JsonNode field) {
    out.println(
        terminal.show(
            Style.WARNING, "    " + place(field) + ": changed on both sides, not written"));
    for (String side : List.of("last", "source", "archive")) {
      String text = PrintedValue.oneLine(field.path(side));
      out.println(String.format("      %-8s", side) + (text.isEmpty() ? "–" : text));
    }
  }

  private static String place(JsonNode field) {
    String position = field.has("position") ? " " + field.get("position").asText() : "";
    return text(field, "resource") + position + " " + text(field, "field");
  }

  private void finding(JsonNode finding, String indent) {
    JsonNode message = finding.path("message");
    String words = message.path(language).asText(PrintedValue.oneLine(message));
    String line = finding.has("line") ? " line " + finding.get("line").asText() : "";
    String severity = text(finding, "severity");
    String told = indent + severity + line + ": " + CommandRun.plain(words);
    Style style =
        switch (severity) {
          case "error" -> Style.ERROR;
          case "warning" -> Style.WARNING;
          default -> Style.FAINT;
        };
    out.println(terminal.show(style, told));
  }

  private static String summary(JsonNode report) {
    List<String> counts = new ArrayList<>();
    report
        .path("counts")
        .properties()
        .forEach(count -> counts.add(count.getValue().asText() + " " + count.getKey()));
    return counts.stream().map(CommandRun::plain).collect(Collectors.joining(", "))
        + "; the archive is at revision "
        + text(report, "revision")
        + ".";
  }

  private static String text(JsonNode node, String member) {
    return CommandRun.plain(node.path(member).asText());
  }
}
