package org.seminararchive.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Command {@code token}: creates an admin token on the machine itself, for an operator without one.
 * It sends the request through the data folder, because a running server keeps its embedded
 * database locked.
 */
public final class TokenCommand {
  public static final String NAME = "token";

  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private TokenCommand() {}

  /** Exit codes: 0 on success, 1 with an error message, 2 for invalid arguments. */
  public static void main(String... args) {
    String data = System.getProperty("seminar.data", "./data");
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(Path.of(data), TIMEOUT, out, err, args));
  }

  static int run(Path data, Duration timeout, PrintStream out, PrintStream err, String... args) {
    boolean named = args.length == 2 && args[0].equals("--holder") && !args[1].isBlank();
    if (args.length > 0 && !named) {
      err.println("Usage: sh backend/seminar token [--holder NAME]");
      return 2;
    }
    if (!Files.isDirectory(data)) {
      err.printf(
          "There is no data folder %s: name the server's in SEMINAR_DATA.%n",
          data.toAbsolutePath().normalize());
      return 1;
    }
    String secret = TokenSecret.create();
    Fingerprint print = Fingerprint.of(secret);
    var request =
        new TokenRequestFile(print.prefix(), print.hash(), named ? args[1] : FirstToken.OPERATOR);
    try {
      Path file = request.write(data, new ObjectMapper());
      out.printf("An admin token, shown only this once:%n%n    %s%n%n", secret);
      out.println(
          isTaken(file, timeout)
              ? "It is valid now."
              : "No server has taken it yet. It is valid as soon as a server runs on "
                  + data.toAbsolutePath().normalize());
      return 0;
    } catch (IOException e) {
      err.printf("The server cannot be asked through its data folder: %s%n", e);
      return 1;
    }
  }

  private static boolean isTaken(Path file, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    try {
      while (Files.exists(file) && System.nanoTime() < end) {
        Thread.sleep(POLL_INTERVAL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !Files.exists(file);
  }
}
