package org.seminararchive.operation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The folder of the data, which H2 takes only as an absolute path or one that begins with a dot.
 */
public final class DataFolder {
  private static final String SETTING = "seminar.data";
  private static final String VARIABLE = "SEMINAR_DATA";

  private DataFolder() {}

  /**
   * Makes the folder that the environment or a system property names absolute. To be called before
   * the application starts, which then finds it as a setting.
   */
  public static void makeAbsolute() {
    absolute(System.getenv(), System.getProperties())
        .ifPresent(folder -> System.setProperty(SETTING, folder.toString()));
  }

  /** Relative to the working directory; {@code ~} is the home directory, as H2 has it. */
  static Optional<Path> absolute(Map<String, String> environment, Properties properties) {
    // In this order the application itself would find it.
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
