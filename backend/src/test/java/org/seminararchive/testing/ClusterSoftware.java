package org.seminararchive.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requirements of a search cluster in tests: a newer JDK than the application's, and libraries that
 * must not be on its class path. Not available on every machine.
 */
final class ClusterSoftware {
  /**
   * Environment variable with the path of the cluster's JDK, if none is next to the JDK of the
   * tests.
   */
  static final String JDK = "SEMINAR_TEST_CLUSTER_JDK";

  private static final int OLDEST_JDK = 21;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
  private static final Path POM = Path.of("src", "test", "cluster", "pom.xml");
  private static final Path CLASS_PATH = Path.of("target", "cluster.classpath");

  private ClusterSoftware() {}

  /** Reason why no cluster can be started; empty if one can. */
  static Optional<String> lacking() {
    try {
      if (jdk().isEmpty()) {
        return Optional.of(
            "a search cluster needs JDK %d or newer, and none is beside %s; %s may name one"
                .formatted(OLDEST_JDK, System.getProperty("java.home"), JDK));
      }
      classPath();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the search cluster's libraries cannot be had: " + e.getMessage());
    }
  }

  /** Beginning of a command: a JVM with the cluster's libraries. */
  static List<String> java() throws IOException {
    String program = jdk().orElseThrow().resolve(Path.of("bin", "java")).toString();
    // For a lifetime of minutes and a few hundred documents.
    return List.of(
        program,
        "-Xms512m",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath());
  }

  private static Optional<Path> jdk() throws IOException {
    String named = System.getenv(JDK);
    if (named != null) {
      return Optional.of(Path.of(named)).filter(ClusterSoftware::newEnough);
    }
    Path own = Path.of(System.getProperty("java.home"));
    if (newEnough(own)) {
      return Optional.of(own);
    }
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return beside.sorted().filter(ClusterSoftware::newEnough).findFirst();
    }
  }

  private static boolean newEnough(Path jdk) {
    try {
      Matcher version = VERSION.matcher(Files.readString(jdk.resolve("release")));
      return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_JDK;
    } catch (IOException e) {
      return false;
    }
  }

  /** Resolved by Maven once, and again after a change of the POM. */
  private static String classPath() throws IOException {
    if (!Files.exists(CLASS_PATH)
        || Files.getLastModifiedTime(CLASS_PATH).compareTo(Files.getLastModifiedTime(POM)) < 0) {
      resolve();
    }
    return Files.readString(CLASS_PATH).strip();
  }

  private static void resolve() throws IOException {
    Path log = Files.createTempFile("cluster-libraries", ".log");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Process maven =
        new ProcessBuilder(
                windows ? "mvn.cmd" : "mvn",
                "-q",
                "-B",
                "-Dstyle.color=never",
                "-f",
                POM.toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + CLASS_PATH.toAbsolutePath())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!maven.waitFor(5, TimeUnit.MINUTES) || maven.exitValue() != 0) {
        throw new IOException(
            Files.readString(log)
                .lines()
                .filter(l -> l.contains("ERROR"))
                .findFirst()
                .orElse("no answer"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      maven.destroyForcibly();
      Files.delete(log);
    }
  }
}
