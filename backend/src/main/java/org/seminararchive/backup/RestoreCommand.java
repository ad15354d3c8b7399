package org.seminararchive.backup;

import io.quarkus.runtime.Quarkus;
import java.util.function.BiConsumer;

/**
 * Restores a backup into the empty database that the settings name. The server must not run. It is
 * a start of the application that ends before the first step of the server.
 */
public final class RestoreCommand {
  public static final String NAME = "restore";
  static final String SETTING = "seminar.restore";
  private static final String USAGE = "Usage: restore FILE";

  private RestoreCommand() {}

  /**
   * Ends the process: 0 when everything is restored, 1 when nothing is, 2 when nobody could know
   * what is asked.
   *
   * @param otherwise explains a start that failed before it came to the backup, and exits
   */
  public static void main(BiConsumer<Integer, Throwable> otherwise, String... args) {
    if (args.length != 1 || args[0].startsWith("-")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.setProperty(SETTING, args[0]);
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(null, (code, failure) -> end(code, failure, otherwise));
  }

  private static void end(
      Integer code, Throwable failure, BiConsumer<Integer, Throwable> otherwise) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RestoreEnded ended) {
        System.err.println(ended.getMessage());
        System.exit(ended.code());
      }
    }
    otherwise.accept(code, failure);
  }
}
