package org.seminararchive.backup;

import io.quarkus.runtime.Quarkus;

/** Restores a backup into the empty database that the settings name. The server must not run. */
public final class RestoreCommand {
  public static final String NAME = "restore";
  static final String SETTING = "seminar.restore";
  private static final String USAGE = "Usage: restore FILE";

  private RestoreCommand() {}

  /**
   * Ends the process: 0 when everything is restored, 1 when nothing is, 2 when nobody could know
   * what is asked.
   */
  public static void main(String... args) {
    if (args.length != 1 || args[0].startsWith("-")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.setProperty(SETTING, args[0]);
    System.setProperty("quarkus.flyway.migrate-at-start", "false");
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(null, RestoreCommand::end);
  }

  private static void end(Integer code, Throwable failure) {
    Throwable root = failure;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    System.exit(root instanceof RestoreEnded ended ? ended.code() : code);
  }
}
