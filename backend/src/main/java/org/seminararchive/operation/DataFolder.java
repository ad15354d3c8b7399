package org.seminararchive.operation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The data folder. H2 accepts only absolute paths and paths that begin with a dot. */
public final class DataFolder {
  private static final String SETTING = "seminar.data";
  private static final String VARIABLE = "SEMINAR_DATA";

  private DataFolder() {}

  /**
   * Makes the configured path absolute and stores it as a system property. Must be called before
   * the application starts and reads it.
   */
  public static void makeAbsolute() {
    absolute(System.getenv(), System.getProperties())
        .ifPresent(folder -> System.setProperty(SETTING, folder.toString()));
  }

  /** Relative to the working directory; {@code ~} is the home directory, as in H2. */
  static Optional<Path> absolute(Map<String, String> environment, Properties properties) {
    // Same precedence as in the application's own configuration.
    return Stream.of(
            properties.getProperty(SETTING),
            properties.getProperty(VARIABLE),
            environment.get(VARIABLE))
        .filter(folder -> folder != null && !folder.isBlank())
        .findFirst()
        .map(folder -> folder.replaceFirst("^~(?=/|$)", homeOf(properties)))
        .map(folder -> Path.of(folder).toAbsolutePath().normalize());
  }

  private static String homeOf(Properties properties) {
    return Matcher.quoteReplacement(properties.getProperty("user.home"));
  }
}
