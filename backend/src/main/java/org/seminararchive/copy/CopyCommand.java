package org.seminararchive.copy;

import io.quarkus.runtime.Quarkus;

/**
 * Command {@code copy}: writes an archive into a folder as static files. The source is a running
 * server, or this application, which then listens on a free loopback port until the copy is
 * complete.
 */
public final class CopyCommand {
  public static final String NAME = "copy";

  private CopyCommand() {}

  /** Exit codes: 0 on success, 1 on failure, 2 for invalid arguments. */
  public static void main(String... args) {
    CopyOptions options;
    try {
      options = CopyOptions.read(args);
    } catch (CopyFailed e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (options.from().isPresent()) {
      System.exit(StaticCopy.make(options, options.from().get()));
    }
    System.setProperty("quarkus.http.host", "127.0.0.1");
    System.setProperty("quarkus.http.port", "0");
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(ThisArchive.class, CopyCommand::end, args);
  }

  private static void end(Integer code, Throwable failure) {
    if (failure != null) {
      System.err.println(
          "The archive did not start. If it is already running, give its URL with --from. "
              + failure);
    }
    System.exit(code);
  }
}
