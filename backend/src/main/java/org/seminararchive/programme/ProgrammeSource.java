package org.seminararchive.programme;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The programme files this installation begins with. */
@ApplicationScoped
class ProgrammeSource {
  private static final String BUNDLED = "bundled";
  private static final String NONE = "none";

  private final String where;

  ProgrammeSource(@ConfigProperty(name = "seminar.programme") String where) {
    this.where = where;
  }

  /** In the order of their names. */
  List<ProgrammeFile> read() {
    List<ProgrammeFile> files = new ArrayList<>();
    try {
      if (where.equals(BUNDLED)) {
        ClassPathUtils.consumeAsPaths("programme", folder -> readAll(folder, "programme/", files));
      } else if (!where.equals(NONE)) {
        Path path = Path.of(where);
        if (!Files.exists(path)) {
          throw new ProgrammeError(List.of(where + ": there is no such file or folder"));
        }
        readAll(path, "", files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void readAll(Path path, String prefix, List<ProgrammeFile> files) {
    try (Stream<Path> found = Files.walk(path, 1)) {
      for (Path file : found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        files.add(ProgrammeFile.read(prefix + file.getFileName(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
