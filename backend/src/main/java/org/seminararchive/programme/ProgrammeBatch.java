package org.seminararchive.programme;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seminararchive.http.ApiProblem;

/**
 * Writes the items of one list in transactions of a hundred, so that memory and time per item do
 * not grow with the archive. After the first error, the rest is only validated, so that all errors
 * are reported.
 */
final class ProgrammeBatch {
  private static final int AT_A_TIME = 100;

  private final EntityManager entities;
  private final Consumer<Runnable> transactions;
  private final Consumer<ProgrammeItem> write;
  private final ProgrammeFindings findings = new ProgrammeFindings();
  private final List<ProgrammeItem> waiting = new ArrayList<>(AT_A_TIME);

  /**
   * @param transactions runs work in a transaction and rolls back if it throws
   * @param write throws {@link ProgrammeError} or {@link ApiProblem} for invalid items
   */
  ProgrammeBatch(
      EntityManager entities, Consumer<Runnable> transactions, Consumer<ProgrammeItem> write) {
    this.entities = entities;
    this.transactions = transactions;
    this.write = write;
  }

  /**
   * @throws ProgrammeError with file, line and reason of all errors
   */
  void read(List<ProgrammeFile> files, ProgrammeSection section) {
    for (ProgrammeFile file : files) {
      findings.collect(() -> file.each(section, item -> read(item, section)));
    }
    writeWaiting(section);
    findings.refuse();
  }

  private void read(ProgrammeItem item, ProgrammeSection section) {
    waiting.add(item);
    if (waiting.size() == AT_A_TIME) {
      writeWaiting(section);
    }
  }

  private void writeWaiting(ProgrammeSection section) {
    if (!waiting.isEmpty()) {
      findings.collect(() -> transactions.accept(() -> writeAll(section)));
      waiting.clear();
    }
  }

  private void writeAll(ProgrammeSection section) {
    for (ProgrammeItem item : waiting) {
      boolean right = findings.isEmpty();
      findings.collect(() -> writeOrValidate(item, section, right));
    }
    findings.refuse();
    try {
      entities.flush();
      entities.clear();
    } catch (PersistenceException e) {
      throw waiting
          .get(0)
          .error(
              "",
              "the database refuses this or one of the %d behind it: %s"
                  .formatted(waiting.size(), e));
    }
  }

  private void writeOrValidate(ProgrammeItem item, ProgrammeSection section, boolean right) {
    if (right) {
      write(item);
    } else {
      item.as(section.type());
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
}
