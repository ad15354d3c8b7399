package org.seminararchive.operation;

import io.quarkus.runtime.QuarkusBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seminararchive.condition.StartFailed;

/** Ends the process after a failed start or a regular stop. */
public final class FailedStart {
  private static final int MOST_CAUSES = 50;

  /** Message of SmallRye Config for a value that cannot be converted to the type of a setting. */
  private static final Pattern WRONG_VALUE =
      Pattern.compile(
          "SRCFG00039: The config property (\\S+) with the config value \"(.*?)\" threw an Exception"
              + " whilst being converted (?:SRCFG\\d+: )?(.*)");

  private FailedStart() {}

  /**
   * Prints the solution to standard error; a stack trace only for an unexpected failure.
   *
   * @param code exit code of the process
   * @param failure {@code null} after a regular stop
   */
  public static void end(Integer code, Throwable failure) {
    if (failure != null) {
      explanation(failure)
          .ifPresentOrElse(System.err::println, () -> failure.printStackTrace(System.err));
    }
    System.exit(code);
  }

  /** Cause and solution; empty for an unexpected failure. */
  static Optional<String> explanation(Throwable failure) {
    List<Throwable> all = new ArrayList<>(List.of(failure));
    for (int i = 0; i < all.size() && i < MOST_CAUSES; i++) {
      Throwable one = all.get(i);
      if (one instanceof StartFailed) {
        return Optional.of(one.getMessage());
      }
      if (one instanceof QuarkusBindException) {
        return Optional.of(
            "The port is in use by another process. SEMINAR_PORT chooses another one.");
      }
      Stream.concat(Stream.ofNullable(one.getCause()), Stream.of(one.getSuppressed()))
          .forEach(all::add);
    }
    return wrongValues(all);
  }

  private static Optional<String> wrongValues(List<Throwable> all) {
    List<String> sentences =
        all.stream()
            .flatMap(one -> WRONG_VALUE.matcher(String.valueOf(one.getMessage())).results())
            .map(
                found ->
                    "%s is \"%s\", which cannot be used: %s"
                        .formatted(
                            OperatorSetting.variable(found.group(1)),
                            found.group(2),
                            found.group(3)))
            .distinct()
            .toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", sentences));
  }
}
