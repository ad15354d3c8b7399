package org.seminararchive;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.SentStatements;

/**
 * Checks that the tests on PostgreSQL reach every method that executes SQL. Runs after the other
 * tests in the same process, so it cannot be run alone.
 */
@Tag("postgresql")
class RepositoryCoverageTest {
  /** Methods that execute SQL, by declaring type. */
  private static final List<Sender> SENDERS =
      List.of(
          new Sender(
              Query.class,
              Set.of("getResultList", "getResultStream", "getSingleResult", "executeUpdate")),
          new Sender(
              PanacheQuery.class,
              Set.of("list", "stream", "count", "firstResult", "firstResultOptional")),
          new Sender(
              PanacheRepositoryBase.class,
              Set.of("list", "listAll", "stream", "count", "update", "delete", "deleteAll")));

  private record Sender(Class<?> type, Set<String> methods) {
    boolean isCalledBy(JavaMethodCall call) {
      return methods.contains(call.getName())
          && call.getTargetOwner().isAssignableTo(type)
          && !takesEntity(call);
    }

    /** {@code delete(entity)} executes SQL later, when the persistence context is flushed. */
    private static boolean takesEntity(JavaMethodCall call) {
      var parameters = call.getTarget().getRawParameterTypes();
      return call.getName().equals("delete") && parameters.get(0).isEquivalentTo(Object.class);
    }
  }

  @Test
  void everyMethodThatSendsAStatementIsReachedOnPostgresql() throws IOException {
    Set<String> expected =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("org.seminararchive").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(RepositoryCoverageTest::sendsStatements)
                .map(method -> method.getOwner().getName() + "#" + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(expected).hasSizeGreaterThan(20);

    Path record = SentStatements.record();
    List<String> reached = Files.readAllLines(record);
    Files.delete(record);
    expected.removeAll(reached);
    assertThat(expected).as("add the tag \"postgresql\" to a story that reaches these").isEmpty();
  }

  private static boolean sendsStatements(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call -> SENDERS.stream().anyMatch(sender -> sender.isCalledBy(call)));
  }
}
