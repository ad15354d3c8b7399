package org.seminararchive.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
  @TempDir Path around;

  @Test
  void aCopyReplacesAnEarlierOneAndKeepsWhatPublishingNeeds() throws IOException {
    Path folder = around.resolve("site");
    copy(folder, "old.html");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("CNAME"), "seminar.example");
    copy(folder, "talks/new.html");
    assertThat(folder.resolve("talks/new.html")).exists();
    assertThat(folder.resolve("old.html")).doesNotExist();
    assertThat(folder.resolve(".git")).isDirectory();
    assertThat(folder.resolve("CNAME")).hasContent("seminar.example");
    assertThat(around).isDirectoryNotContaining(path -> !path.equals(folder));
  }

  @Test
  void anUnfinishedCopyLeavesNothing() {
    Path folder = around.resolve("site");
    try (var destination = new Destination(folder)) {
      destination.write("index.html", new byte[0]);
    }
    assertThat(around).isEmptyDirectory();
  }

  @Test
  void somethingElseIsNeverReplaced() throws IOException {
    Path thesis = Files.writeString(around.resolve("thesis.tex"), "years of work");
    assertThatThrownBy(() -> new Destination(around)).isInstanceOf(CopyFailed.class);
    assertThatThrownBy(() -> new Destination(thesis)).isInstanceOf(CopyFailed.class);
    assertThat(thesis).hasContent("years of work");
  }

  @Test
  void noFileIsWrittenOutside() {
    try (var destination = new Destination(around.resolve("site"))) {
      assertThatThrownBy(() -> destination.write("../evil", new byte[0]))
          .isInstanceOf(CopyFailed.class);
    }
  }

  private static void copy(Path folder, String file) {
    try (var destination = new Destination(folder)) {
      destination.write(file, new byte[0]);
      destination.complete("1");
    }
  }
}
