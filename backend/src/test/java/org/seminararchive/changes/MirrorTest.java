package org.seminararchive.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What people copy out of the README is what is tested. */
class MirrorTest {
  @Test
  void theReadmeShowsTheVeryScriptThatTheTrialsRun() throws IOException {
    String script = Files.readString(Path.of("mirror", "mirror.mjs"));
    assertThat(Files.readString(Path.of("..", "README.md"))).contains("```js\n" + script + "```\n");
  }
}
