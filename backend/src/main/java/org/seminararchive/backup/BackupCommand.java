package org.seminararchive.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
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
import java.util.concurrent.Callable;
import org.seminararchive.commandline.AdminToken;
import org.seminararchive.commandline.ArchiveUrl;
import org.seminararchive.commandline.CommandRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Command {@code backup}: saves the complete content of a running archive in a file that only its
 * owner can read.
 */
@Command(
    name = BackupCommand.NAME,
    customSynopsis = "backup FILE [--from URL]",
    descriptionHeading = "%n",
    description =
        "Keeps everything that a running archive has in one file: the programme, its history, tokens,"
            + " webhooks with their secrets. Only its owner can read it.%n",
    footer = AdminToken.FOOTER)
public final class BackupCommand implements Callable<Integer> {
  public static final String NAME = "backup";
  private static final int MOST_WORDS = 1000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "path, or - for standard output, for example to encrypt it")
  private String file;

  @Option(
      names = "--from",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080/",
      converter = ArchiveUrl.class,
      description = "URL of the archive; default ${DEFAULT-VALUE}")
  private URI from;

  private BackupCommand() {}

  /** Ends the process: 0 if the backup is there, 1 if it failed, 2 if the arguments are wrong. */
  public static void main(String... args) {
    System.exit(CommandRun.of(new BackupCommand(), System.out, System.err, args));
  }

  @Override
  public Integer call() {
    String token = AdminToken.of(spec);
    try {
      keep(token);
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      throw new BackupRefused("%s was not made: %s".formatted(file, e));
    }
  }

  private void keep(String token) throws IOException {
    if (file.equals("-")) {
      download(token, System.out);
      System.out.flush();
      return;
    }
    Path path = Path.of(file).toAbsolutePath();
    // An incomplete file never has the name of a backup.
    Path part = Files.createTempFile(path.getParent(), path.getFileName() + ".", ".part", owner());
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        download(token, out);
      }
      var header = new BackupFile(part).check();
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      System.err.printf("%s holds the archive at revision %d.%n", path, header.revision());
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

  private void download(String token, OutputStream out) throws IOException {
    var request =
        HttpRequest.newBuilder(from.resolve("api/v1/backup"))
            .header("Authorization", "Bearer " + token)
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
