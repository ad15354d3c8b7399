package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conditions under which the script {@code start} creates and uses a class cache and the unpacked
 * library. A script replaces Java.
 */
class ClassCacheTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo "openjdk version \\"$(cat "$(dirname "$0")/version")\\"" >&2; exit; fi
      echo "$*" >>"$(dirname "$0")/calls"
      env | grep '^SEMINAR_' >>"$(dirname "$0")/settings"
      for option in "$@"; do
        case $option in
          -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*)
            [ ! -e "$(dirname "$0")/broken" ] || exit 1
            echo classes >"${option#*=}" ;;
        esac
      done
      """;

  @TempDir Path folder;
  private String options = "";
  private Path tools;

  @BeforeEach
  void prepare() throws IOException {
    tools = Files.createDirectory(folder.resolve("tools"));
    Files.writeString(tools.resolve("java"), JAVA).toFile().setExecutable(true);
    Files.copy(Path.of("start"), folder.resolve("start"));
    Files.writeString(folder.resolve("quarkus-run.jar"), "one");
    version("25.0.1");
  }

  @Test
  void isMadeOnceAndUsedByEveryStart() throws Exception {
    assertThat(start()).hasSize(2).first().asString().contains("AOTCacheOutput", "training=true");
    assertThat(start()).singleElement().asString().contains("-XX:AOTCache=" + cache(".aot"));
    assertThat(start("backup", "file")).singleElement().asString().contains("AOTCache=", "backup");
  }

  @Test
  void isMadeAgainForAnotherCollectorButNotForAnotherHeap() throws Exception {
    assertThat(start()).hasSize(2).allSatisfy(call -> assertThat(call).contains("UseSerialGC"));
    options = "-Xmx1g";
    assertThat(start()).singleElement().asString().contains("-XX:AOTCache=", "-Xmx1g");
    options = "-XX:+UseG1GC";
    assertThat(start()).hasSize(2).allSatisfy(call -> assertThat(call).doesNotContain("Serial"));
  }

  @Test
  void isMadeAgainForAnotherJavaOrApplication() throws Exception {
    start();
    Path first = cache(".aot");
    version("17.0.15");
    assertThat(start()).hasSize(2).last().asString().contains("-XX:SharedArchiveFile=");
    assertThat(first).doesNotExist();
    Path second = cache(".jsa");
    Files.writeString(folder.resolve("quarkus-run.jar"), "two");
    assertThat(start()).hasSize(2);
    assertThat(second).doesNotExist();
  }

  @Test
  void isFoundWithoutAskingAJavaThatHasItsVersionInAFile() throws Exception {
    Path java = folder.resolve("java");
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.1\"\nJAVA_VERSION_DATE=\"1\"");
    Path program = Files.move(tools.resolve("java"), java.resolve("bin/java"));
    Files.createSymbolicLink(tools.resolve("java"), program);
    Files.delete(tools.resolve("version"));
    assertThat(start()).hasSize(2).last().asString().contains("-XX:AOTCache=");
  }

  @Test
  void doesNotPreventAStartAndIsNotTriedAgainAfterAFailure() throws Exception {
    Files.createFile(tools.resolve("broken"));
    assertThat(start()).hasSize(2).last().asString().doesNotContain("AOT");
    assertThat(start()).singleElement().asString().doesNotContain("AOT");
  }

  @Test
  void isMadeOnRequestOnlyAndNeverByAShortCommand() throws Exception {
    assertThat(start("backup", "file")).singleElement().asString().doesNotContain("AOT");
    assertThat(start("--train")).singleElement().asString().contains("AOTCacheOutput");
  }

  @Test
  void isMadeWithoutTheSettingsOfTheServer() throws Exception {
    start("--train");
    assertThat(tools.resolve("settings")).isEmptyFile();
    start();
    assertThat(tools.resolve("settings")).content().contains("SEMINAR_DATABASE_URL=jdbc:own");
  }

  @Test
  void theLibraryForBrotliIsLoadedFromTheFolderOfTheApplication() throws Exception {
    assertThat(start("run")).singleElement().asString().doesNotContain("brotli");
    Path library = folder.resolve("native/lib/linux-x86_64/libbrotli.so");
    Files.createDirectories(library.getParent());
    Files.createFile(library);
    assertThat(start("run"))
        .singleElement()
        .asString()
        .contains(" -Dbrotli4j.library.path=" + library + " ");
  }

  private void version(String version) throws IOException {
    Files.writeString(tools.resolve("version"), version);
  }

  private Path cache(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  /** Arguments of each call of Java. */
  private List<String> start(String... arguments) throws Exception {
    Files.deleteIfExists(tools.resolve("calls"));
    List<String> command =
        Stream.concat(Stream.of("sh", folder + "/start"), Stream.of(arguments)).toList();
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", tools + ":", (path, before) -> before + path);
    builder.environment().put("SEMINAR_DATABASE_URL", "jdbc:own");
    builder.environment().put("JAVA_OPTIONS", options);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Files.readAllLines(tools.resolve("calls"));
  }
}
