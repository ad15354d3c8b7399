package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.commandline.CommandRun;

/** Formats a JSON value as readable lines that can be compared. */
final class PrintedValue {
  /** Members that are shown first, in this order. */
  private static final List<String> SHOWN = List.of("name", "affiliation");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private PrintedValue() {}

  static List<String> of(JsonNode value) {
    List<String> lines = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> lines.add(oneLine(each)));
    } else if (isLocalized(value)) {
      boolean several = value.size() > 1;
      value
          .properties()
          .forEach(
              text ->
                  CommandRun.plain(text.getValue().asText())
                      .lines()
                      .forEach(line -> lines.add(several ? text.getKey() + ": " + line : line)));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(each -> lines.add(each.getKey() + ": " + oneLine(each.getValue())));
    } else if (!value.isMissingNode() && !value.isNull()) {
      CommandRun.plain(value.asText()).lines().forEach(lines::add);
    }
    return lines;
  }

  /** The value in one line: {@code 池祐一 · 九州大学}. */
  static String oneLine(JsonNode value) {
    if (isLocalized(value)) {
      return value
          .valueStream()
          .map(text -> flat(text.asText()))
          .collect(Collectors.joining(" / "));
    }
    if (value.isContainerNode()) {
      // Ids are of no use to people.
      return Stream.concat(
              SHOWN.stream().filter(value::has).map(value::get),
              value.isArray()
                  ? value.valueStream()
                  : value.properties().stream()
                      .filter(m -> !SHOWN.contains(m.getKey()) && !m.getKey().equals("id"))
                      .map(Map.Entry::getValue))
          .map(PrintedValue::oneLine)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" · "));
    }
    return value.isMissingNode() || value.isNull() ? "" : flat(value.asText());
  }

  private static boolean isLocalized(JsonNode value) {
    return value.isObject()
        && !value.isEmpty()
        && value.properties().stream().allMatch(PrintedValue::isText)
        && !value.has("id");
  }

  private static boolean isText(Map.Entry<String, JsonNode> member) {
    return member.getValue().isTextual() && LANGUAGE.matcher(member.getKey()).matches();
  }

  private static String flat(String text) {
    return CommandRun.plain(text).replaceAll("\\s+", " ").strip();
  }
}
