package org.seminararchive.programme;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartCheck;

/**
 * The programme files with which this installation starts. The start check refuses an invalid
 * programme before an empty archive is created.
 */
@ApplicationScoped
class ProgrammeSource implements StartCheck {
  private static final String BUNDLED = "bundled";
  private static final String FOLDER = "programme";
  private static final String NONE = "none";

  @ConfigProperty(name = "seminar.programme")
  String where;

  /**
   * Validates all files. The bundled programme is validated by tests.
   *
   * @throws ProgrammeError with file, line and reason of all schema violations
   */
  @Override
  public void check(boolean empty) {
    if (!empty || where.equals(BUNDLED)) {
      return;
    }
    var findings = new ProgrammeFindings();
    for (ProgrammeFile file : found()) {
      for (ProgrammeSection section : ProgrammeSection.values()) {
        findings.collect(
            () -> file.each(section, item -> findings.collect(() -> item.as(section.type()))));
      }
    }
    findings.refuse();
  }

  /** Sorted by name. Must have been {@linkplain #check checked}. */
  List<ProgrammeFile> files() {
    return found().stream().map(ProgrammeFile::checked).toList();
  }

  private List<ProgrammeFile> found() {
    try {
      return switch (where) {
        case NONE -> List.of();
        case BUNDLED -> bundled();
        default -> in(Path.of(where));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ProgrammeFile> bundled() throws IOException {
    // Paths inside of a jar are valid only within the callback.
    List<String> names = new ArrayList<>();
    ClassPathUtils.consumeAsPaths(
        FOLDER, folder -> yaml(folder).forEach(path -> names.add(path.getFileName().toString())));
    return names.stream()
        .map(name -> FOLDER + "/" + name)
        .map(name -> new ProgrammeFile(name, () -> resource(name)))
        .toList();
  }

  private static Reader resource(String name) {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    return new InputStreamReader(classes.getResourceAsStream(name), StandardCharsets.UTF_8);
  }

  private static List<ProgrammeFile> in(Path path) {
    if (!Files.exists(path)) {
      throw new ProgrammeError(List.of(path + ": there is no such file or folder"));
    }
    return yaml(path).stream()
        .map(
            file ->
                new ProgrammeFile(
                    file.getFileName().toString(), () -> Files.newBufferedReader(file)))
        .toList();
  }

  private static List<Path> yaml(Path path) {
    try (Stream<Path> found = Files.walk(path, 1)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
