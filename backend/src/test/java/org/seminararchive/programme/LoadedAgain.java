package org.seminararchive.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Loads a programme into an empty archive and exports it again. */
@ApplicationScoped
class LoadedAgain {
  private final EntityManager entities;
  private final ProgrammeLoader loader;
  private final ProgrammeExport export;

  LoadedAgain(EntityManager entities, ProgrammeLoader loader, ProgrammeExport export) {
    this.entities = entities;
    this.loader = loader;
    this.export = export;
  }

  /**
   * The export after loading; the archive itself is not changed.
   *
   * @param programme contents of files 1.yaml, 2.yaml, and so on
   */
  String export(String... programme) throws IOException {
    QuarkusTransaction.begin();
    try {
      InterruptedLoad.TABLES.forEach(
          t -> entities.createNativeQuery("delete from " + t).executeUpdate());
      entities.createNativeQuery("update journal_head set revision = 0").executeUpdate();
      loader.load(files(programme), Runnable::run);
      var again = new ByteArrayOutputStream();
      export.write(again);
      return again.toString(StandardCharsets.UTF_8);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private static List<ProgrammeFile> files(String... programme) {
    List<ProgrammeFile> files = new ArrayList<>();
    for (String text : programme) {
      String name = files.size() + 1 + ".yaml";
      files.add(new ProgrammeFile(name, () -> new StringReader(text)));
    }
    return files;
  }
}
