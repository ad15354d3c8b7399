package org.seminararchive.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.seminararchive.backup.BackupLines.Header;
import org.seminararchive.backup.BackupLines.Seal;
import org.seminararchive.http.Digest;

/** Reads a backup. The whole file is verified before any of its content is used. */
final class BackupFile {
  private static final String SEAL = "{\"lines\":";
  private static final int BUFFER = 1 << 16;

  private final Path file;

  BackupFile(Path file) {
    this.file = file;
  }

  /** Consumer of the lines. */
  @FunctionalInterface
  interface LineReader {
    /**
     * @param line head of a table (an object) or a row (an array)
     */
    void read(JsonNode line) throws Exception;
  }

  /**
   * Checks every byte.
   *
   * @throws BackupRefused if it is not a backup, damaged or incomplete
   */
  Header check() {
    try (BufferedReader lines = open()) {
      MessageDigest digest = Digest.sha256();
      Header header = null;
      long count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (count == 0) {
          header = header(line);
        } else if (line.startsWith(SEAL)) {
          Seal seal = BackupLines.JSON.readValue(line, Seal.class);
          boolean whole =
              seal.lines() == count
                  && seal.sha256().equals(HexFormat.of().formatHex(digest.digest()))
                  && lines.readLine() == null;
          if (whole) {
            return header;
          }
          break;
        }
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        count++;
      }
    } catch (NoSuchFileException e) {
      throw new BackupRefused("There is no file %s.".formatted(file));
    } catch (EOFException | ZipException | JsonProcessingException e) {
      throw damaged();
    } catch (IOException e) {
      throw new BackupRefused("%s cannot be read: %s".formatted(file, e));
    }
    throw damaged();
  }

  /** Reads the lines between the first and the last one of a checked file. */
  void read(LineReader reader) throws Exception {
    try (BufferedReader lines = open()) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(SEAL)) {
          reader.read(BackupLines.JSON.readTree(line));
        }
      }
    }
  }

  private Header header(String line) throws JsonProcessingException {
    JsonNode tree = BackupLines.JSON.readTree(line);
    if (!tree.path("backup").asText().equals(BackupLines.NAME)) {
      throw damaged();
    }
    if (tree.path("version").asInt() != BackupLines.VERSION) {
      throw new BackupRefused(
          "%s is a backup of the form %s; this version of the application reads the form %d."
              .formatted(file, tree.path("version"), BackupLines.VERSION));
    }
    return BackupLines.JSON.treeToValue(tree, Header.class);
  }

  private BackupRefused damaged() {
    return new BackupRefused(
        "%s is no backup of an archive, or it is damaged or not complete.".formatted(file));
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
        BUFFER);
  }
}
