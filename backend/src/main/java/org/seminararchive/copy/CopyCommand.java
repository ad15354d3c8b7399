package org.seminararchive.copy;

import io.quarkus.runtime.Quarkus;

/**
 * Copies an archive into a folder: a running one over HTTP, or that of this application, which then
 * starts on a free port of the loopback interface and ends with the copy.
 */
public final class CopyCommand {
  public static final String NAME = "copy";

  private CopyCommand() {}

  /**
   * Ends the process: 0 when the copy is there, 1 when it is not, 2 when nobody could know what is
   * asked.
   */
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
