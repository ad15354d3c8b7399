package org.seminararchive.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.http.Digest;

/** Damaged backups are detected before anything is used. */
class BackupFileTest {
  private static final String LINES =
      """
      {"backup":"seminar-archive","version":1,"schema":"14","revision":7,"made":"2026-11-29T00:00:00Z"}
      {"table":"series","columns":{"slug":"text"}}
      ["dlap"]
      ["mlphys"]
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws IOException {
    file = folder.resolve("a.backup");
    Files.write(file, sealed(LINES));
  }

  @Test
  void aWholeFileTellsItsRevision() {
    assertThat(new BackupFile(file).check().revision()).isEqualTo(7);
  }

  @Nested
  class Refused {
    @Test
    void everyShortenedFile() throws IOException {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        refused("not complete");
      }
    }

    @Test
    void everyFileWithAChangedByte() throws IOException {
      byte[] whole = Files.readAllBytes(file);
      // Starts after the name, time and flags of the gzip header, which do not affect the content.
      for (int at = 10; at < whole.length; at++) {
        byte[] changed = whole.clone();
        changed[at] ^= 0x10;
        Files.write(file, changed);
        assertThatThrownBy(() -> new BackupFile(file).check())
            .as("byte %d", at)
            .isInstanceOf(BackupRefused.class);
      }
    }

    @Test
    void aFileWithoutOneOfItsRows() throws IOException {
      String text = unzipped(Files.readAllBytes(file));
      Files.write(file, zipped(text.replace("[\"mlphys\"]\n", "")));
      refused("not complete");
    }

    @Test
    void aFileOfALaterForm() throws IOException {
      Files.write(file, sealed(LINES.replace("\"version\":1", "\"version\":2")));
      refused("form 2");
    }

    @Test
    void aFileThatIsNoBackup() throws IOException {
      Files.writeString(file, "series: []\n");
      refused("no backup");
      Files.write(file, zipped("series: []\n"));
      refused("no backup");
      Files.delete(file);
      refused("no file");
    }

    private void refused(String why) {
      assertThatThrownBy(() -> new BackupFile(file).check())
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining(why);
    }
  }

  private static byte[] sealed(String lines) throws IOException {
    byte[] digest = Digest.sha256().digest(lines.getBytes(StandardCharsets.UTF_8));
    var seal = new BackupLines.Seal(lines.lines().count(), HexFormat.of().formatHex(digest));
    return zipped(lines + BackupLines.JSON.writeValueAsString(seal) + "\n");
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
