package org.seminararchive.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The script in feeds-and-copies.md is the tested one. */
class MirrorTest {
  @Test
  void theDocumentPrintsTheScriptOfTheTrials() throws IOException {
    String script = Files.readString(Path.of("mirror", "mirror.mjs"));
    assertThat(Files.readString(Path.of("docs", "feeds-and-copies.md")))
        .contains("```js\n" + script + "```\n");
  }
}
