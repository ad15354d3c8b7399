package org.seminararchive.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.seminararchive.condition.StartFailed;

/**
 * Reads settings from files, the usual way to pass secrets to containers: {@code SEMINAR_X_FILE}
 * contains the path of a file with the value of {@code SEMINAR_X}.
 */
public final class SecretFiles {
  private static final String PREFIX = "SEMINAR_";
  private static final String SUFFIX = "_FILE";
  private static final long MOST_BYTES = 10_000;

  private SecretFiles() {}

  /**
   * Sets them as system properties. Must be called before the application starts and reads them.
   *
   * @throws StartFailed if a file cannot be read
   */
  public static void read() {
    read(System.getenv()).forEach(System::setProperty);
  }

  static Map<String, String> read(Map<String, String> environment) {
    Map<String, String> secrets = new TreeMap<>();
    environment.forEach(
        (name, file) -> {
          if (name.startsWith(PREFIX) && name.endsWith(SUFFIX) && !file.isBlank()) {
            String setting = name.substring(0, name.length() - SUFFIX.length());
            if (environment.containsKey(setting)) {
              throw new StartFailed(
                  "Both %s and %s are set. Leave one of them out.".formatted(setting, name));
            }
            secrets.put(setting, content(name, Path.of(file)));
          }
        });
    return secrets;
  }

  private static String content(String name, Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new StartFailed("%s is %s, which is too large.".formatted(name, file));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailed(
          "%s names %s, which cannot be read by the user who runs the server (%s)."
              .formatted(name, file, e));
    }
  }
}
