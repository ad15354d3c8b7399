package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.condition.StartFailed;

class StartChecksTest {
  @Nested
  class ThePort {
    @Test
    void isRefusedWhileAnotherProcessListensThere() throws Exception {
      try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        int port = other.getLocalPort();
        assertThatThrownBy(() -> PortCheck.check("127.0.0.1", port))
            .isInstanceOf(StartFailed.class)
            .hasMessageContainingAll("port " + port, "SEMINAR_PORT");
      }
    }

    @Test
    void isLeftFree() throws Exception {
      int port;
      try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        port = other.getLocalPort();
      }
      PortCheck.check("127.0.0.1", port);
      PortCheck.check("127.0.0.1", port);
      PortCheck.check("127.0.0.1", 0);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 0", "no-such-host.invalid, 8080", "127.0.0.1, 70000", "127.0.0.1, -1"})
    void mustBeOneOfThisMachine(String host, int port) {
      assertThatThrownBy(() -> PortCheck.check(host, port))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("SEMINAR_");
    }
  }

  @Nested
  class TheDatabase {
    @TempDir Path folder;

    @Test
    void isNotCreatedByTheCheck() {
      try (DatabaseCheck check = open(folder.resolve("new/seminar"), "right")) {
        assertThat(check.isEmpty()).isTrue();
      }
      assertThat(folder.resolve("new")).isEmptyDirectory();
    }

    @Test
    void isEmptyUntilTheJournalHasAnEntry() throws Exception {
      Path file = folder.resolve("seminar");
      try (Connection connection = make(file)) {
        connection.createStatement().execute("create table journal_head (revision bigint)");
        connection.createStatement().execute("insert into journal_head values (0)");
      }
      try (DatabaseCheck check = open(file, "right")) {
        assertThat(check.isEmpty()).isTrue();
      }
      try (Connection connection = make(file)) {
        connection.createStatement().execute("update journal_head set revision = 1");
      }
      try (DatabaseCheck check = open(file, "right")) {
        assertThat(check.isEmpty()).isFalse();
      }
    }

    @Test
    void isRefusedWithAnotherPassword() throws Exception {
      Path file = folder.resolve("seminar");
      make(file).close();
      assertThatThrownBy(() -> open(file, "wrong"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("SEMINAR_DATABASE_PASSWORD");
    }

    @Test
    void isRefusedWhenItIsDamaged() throws Exception {
      Path file = folder.resolve("seminar");
      make(file).close();
      Files.write(folder.resolve("seminar.mv.db"), new byte[30_000]);
      assertThatThrownBy(() -> open(file, "right"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("damaged");
    }

    @Test
    void needsAFolderThatCanBeWritten() throws Exception {
      Path file = Files.createFile(folder.resolve("file"));
      assertThatThrownBy(() -> open(file.resolve("seminar"), "right"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContainingAll("SEMINAR_DATA", file.toString());
    }

    @Test
    void mustBeOfTheKindTheApplicationWasBuiltFor() {
      assertThatThrownBy(
              () -> DatabaseCheck.open("h2", "jdbc:postgresql://a:secret@host/x", "a", "b"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("SEMINAR_DATABASE_URL")
          .hasMessageNotContaining("secret");
    }

    @Test
    void mustAnswer() throws Exception {
      int port;
      try (var nobody = new ServerSocket(0)) {
        port = nobody.getLocalPort();
      }
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/x";
      assertThatThrownBy(() -> DatabaseCheck.open("postgresql", url, "a", "b"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("cannot be reached");
    }

    private static DatabaseCheck open(Path file, String password) {
      return DatabaseCheck.open("h2", "jdbc:h2:file:" + file, "seminar", password);
    }

    private static Connection make(Path file) throws SQLException {
      return DriverManager.getConnection("jdbc:h2:file:" + file, "seminar", "right");
    }
  }

  @Nested
  class ASetting {
    @ParameterizedTest
    @CsvSource({
      "quarkus.http.proxy.allow-x-forwarded, yes please",
      "seminar.limits.writes-per-minute, 0",
      "seminar.limits.writes-per-minute, -5"
    })
    void isRefusedWithAMeaninglessValue(String property, String value) {
      OperatorSetting setting = setting(property);
      assertThatThrownBy(() -> SettingsCheck.check(setting, value))
          .isInstanceOf(StartFailed.class)
          .hasMessageContainingAll(setting.variable(), value);
    }

    @ParameterizedTest
    @CsvSource({
      "quarkus.http.proxy.allow-x-forwarded, TRUE",
      "seminar.limits.writes-per-minute, 10"
    })
    void isTakenWithAnyOther(String property, String value) {
      assertThatCode(() -> SettingsCheck.check(setting(property), value))
          .doesNotThrowAnyException();
    }

    private static OperatorSetting setting(String property) {
      return OperatorSetting.all().stream()
          .filter(setting -> setting.property().equals(property))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class AFailure {
    @Test
    void isExplainedWithTheVariableThatIsWrong() {
      var failure = new IllegalStateException("start");
      failure.addSuppressed(
          new IllegalArgumentException(
              "SRCFG00039: The config property seminar.import.every with the config value"
                  + " \"sometimes\" threw an Exception whilst being converted Invalid duration:"
                  + " sometimes"));
      assertThat(FailedStart.explanation(failure))
          .contains(
              "SEMINAR_IMPORT_EVERY is \"sometimes\", which cannot be used: Invalid duration:"
                  + " sometimes");
    }

    @Test
    void keepsItsStackTraceIfUnexpected() {
      assertThat(FailedStart.explanation(new IllegalStateException("a fault of ours"))).isEmpty();
    }
  }
}
