package org.seminararchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table equals the drawing in the documentation and covers the packages of the tests. */
class LayersTest {
  private static final Path TESTS = Path.of("src/test/java/org/seminararchive");
  private static final Path DRAWING = Path.of("docs/architecture.md");
  private static final Set<String> OF_TESTS_ONLY = Set.of("testing", "benchmark", "contract");

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

  /**
   * Each line of the drawing is a layer, the highest first; a comment follows after five spaces.
   */
  @Test
  void theDrawingShowsTheTable() throws IOException {
    String document = Files.readString(DRAWING);
    String chapter = document.substring(document.indexOf("\n## The layers"));
    List<List<String>> drawn =
        chapter
            .split("```")[1]
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> List.of(line.strip().split(" {5,}")[0].split(" +")))
            .toList();
    Layers layers = new Layers();
    Set<String> below = new HashSet<>();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      for (String name : drawn.get(i)) {
        assertThat(layers.names()).contains(name);
        assertThat(below).as("below " + name).containsAll(layers.usedBy(name));
      }
      below.addAll(drawn.get(i));
    }
    below.add(Layers.START);
    assertThat(below).isEqualTo(layers.names());
  }
}
