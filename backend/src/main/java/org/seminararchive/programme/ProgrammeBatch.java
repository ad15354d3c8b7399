package org.seminararchive.programme;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import org.seminararchive.http.ApiProblem;

/**
 * Writes the items of one list. What was written is forgotten every hundred items, so that neither
 * memory nor the work for the next item grows with the archive. After the first finding the rest is
 * only looked at, so that somebody who mends a file is told more than one thing.
 */
final class ProgrammeBatch {
  private static final int AT_A_TIME = 100;

  private final EntityManager entities;
  private final Consumer<ProgrammeItem> write;
  private final ProgrammeFindings findings = new ProgrammeFindings();
  private ProgrammeItem first;
  private int waiting;

  /**
   * @param write throws {@link ProgrammeError} or {@link ApiProblem} for what is wrong
   */
  ProgrammeBatch(EntityManager entities, Consumer<ProgrammeItem> write) {
    this.entities = entities;
    this.write = write;
  }

  /**
   * @throws ProgrammeError naming file, line and reason of everything that is wrong
   */
  void read(List<ProgrammeFile> files, ProgrammeSection section) {
    for (ProgrammeFile file : files) {
      findings.collect(() -> file.each(section, item -> read(item, section)));
    }
    findings.collect(this::flush);
    findings.refuse();
  }

  private void read(ProgrammeItem item, ProgrammeSection section) {
    if (!findings.isEmpty()) {
      findings.collect(() -> item.as(section.type()));
      return;
    }
    if (waiting == 0) {
      first = item;
    }
    waiting++;
    findings.collect(() -> write(item));
    if (waiting == AT_A_TIME) {
      findings.collect(this::flush);
    }
  }

  private void write(ProgrammeItem item) {
    try {
      write.accept(item);
    } catch (ApiProblem problem) {
      throw item.error(problem);
    } catch (EntityExistsException e) {
      throw item.error("", "an id, given or derived from a name or number, is used twice");
    } catch (PersistenceException e) {
      throw item.error("", "the database refuses it: " + e.getMessage());
    }
  }

  private void flush() {
    if (waiting == 0 || !findings.isEmpty()) {
      return;
    }
    try {
      entities.flush();
      entities.clear();
    } catch (PersistenceException e) {
      throw first.error(
          "", "the database refuses this or one of the %d behind it: %s".formatted(waiting, e));
    }
    waiting = 0;
  }
}
