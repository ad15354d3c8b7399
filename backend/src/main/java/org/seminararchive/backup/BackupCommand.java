package org.seminararchive.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * Command {@code backup}: saves the complete content of a running archive in a file that only its
 * owner can read.
 */
public final class BackupCommand {
  public static final String NAME = "backup";
  private static final int MOST_WORDS = 1000;

  private final BackupOptions options;

  private BackupCommand(BackupOptions options) {
    this.options = options;
  }

  /** Exit codes: 0 on success, 1 on failure, 2 for invalid arguments. */
  public static void main(String... args) {
    BackupOptions options;
    try {
      options = BackupOptions.read(System.getenv(), args);
    } catch (BackupRefused e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try {
      new BackupCommand(options).run();
    } catch (BackupRefused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.printf("%s was not made: %s%n", options.file(), e);
      System.exit(1);
    }
    System.exit(0);
  }

  private void run() throws IOException {
    if (options.file().equals("-")) {
      download(System.out);
      System.out.flush();
      return;
    }
    Path file = Path.of(options.file()).toAbsolutePath();
    // An incomplete file never has the name of a backup.
    Path part = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part", owner());
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        download(out);
      }
      var header = new BackupFile(part).check();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      System.err.printf("%s holds the archive at revision %d.%n", file, header.revision());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Only the owner may read the file, from its creation on. */
  private static FileAttribute<?>[] owner() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private void download(OutputStream out) throws IOException {
    var request =
        HttpRequest.newBuilder(options.from().resolve("api/v1/backup"))
            .header("Authorization", "Bearer " + options.token())
            .build();
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            // The token must only be sent to the given URL.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          String words = new String(body.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
          throw new BackupRefused(
              "%s answers with %d: %s".formatted(request.uri(), answer.statusCode(), words));
        }
        body.transferTo(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupRefused("interrupted");
    }
  }
}
