package org.seminararchive.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.seminararchive.commandline.AdminRequest;
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

  /** Exits with 0 on success, 1 on failure, 2 for invalid arguments. */
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

  /** Creates the file readable by its owner only. */
  private static FileAttribute<?>[] owner() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private void download(String token, OutputStream out) throws IOException {
    AdminRequest.send("GET", from.resolve("api/v1/backup"), token, body -> body.transferTo(out));
  }
}
