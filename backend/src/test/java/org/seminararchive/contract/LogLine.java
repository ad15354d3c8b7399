package org.seminararchive.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A log statement in the source code.
 *
 * @param level such as {@code WARN}; several are joined by " or "
 * @param message with {@code %s} placeholders
 */
record LogLine(String level, String message) {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern STRING = Pattern.compile(LITERAL);
  private static final Pattern CALL =
      Pattern.compile(
          "\\bLOG\\.(trace|debug|info|warn|error|fatal|log)[fv]?\\(([^\";]*?)("
              + LITERAL
              + "(?:\\s*\\+\\s*"
              + LITERAL
              + ")*)");
  private static final Pattern ANY_CALL = Pattern.compile("\\bLOG\\.\\w+\\(");
  private static final Pattern LEVEL = Pattern.compile("Level\\.([A-Z]+)");

  /** All log statements of the application. */
  static List<LogLine> all() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(LogLine::in)
          .sorted((a, b) -> a.message.compareTo(b.message))
          .toList();
    }
  }

  private static Stream<LogLine> in(Path file) {
    try {
      String source = Files.readString(file);
      List<LogLine> lines = CALL.matcher(source).results().map(LogLine::of).toList();
      if (lines.size() != ANY_CALL.matcher(source).results().count()) {
        throw new AssertionError(file + " has a log line whose message is no string literal");
      }
      return lines.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogLine of(MatchResult call) {
    String level =
        call.group(1).equals("log")
            ? LEVEL
                .matcher(call.group(2))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.joining(" or "))
            : call.group(1).toUpperCase(java.util.Locale.ROOT);
    String message =
        STRING
            .matcher(call.group(3))
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.joining());
    return new LogLine(level, message);
  }
}
