package org.seminararchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests stand in the package that they test; what several share has a package of its own. */
class LayersTest {
  private static final Path TESTS = Path.of("src/test/java/org/seminararchive");
  private static final Set<String> OF_TESTS_ONLY = Set.of("testing", "benchmark");

  @Test
  void everyPackageOfTestsIsNamedInTheTable() throws IOException {
    try (var entries = Files.list(TESTS)) {
      List<String> packages =
          entries.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      Set<String> known = new HashSet<>(new Layers().names());
      known.addAll(OF_TESTS_ONLY);
      assertThat(packages).isNotEmpty().isSubsetOf(known);
    }
  }
}
