package org.seminararchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code String.split} takes a regular expression. The code base uses it with single characters
 * only; other separators need a {@code LinearPattern}. Bytecode analysis does not show the
 * argument, so this test reads the sources.
 */
class SeparatorsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SPLIT = Pattern.compile("\\.split\\(\"((?:\\\\.|[^\"\\\\])*+)\"");
  private static final Pattern SINGLE =
      Pattern.compile("[^.$|()\\[{^?*+\\\\]|\\\\[nrt]|\\\\\\\\[.|]");

  @Test
  void textsAreSplitAtSingleCharacters() throws IOException {
    List<String> others = new ArrayList<>();
    int found = 0;
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher split = SPLIT.matcher(Files.readString(file));
        while (split.find()) {
          found++;
          if (!SINGLE.matcher(split.group(1)).matches()) {
            others.add(file.getFileName() + ": " + split.group(1));
          }
        }
      }
    }
    assertThat(found).isPositive();
    assertThat(others).isEmpty();
  }
}
