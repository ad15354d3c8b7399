package org.seminararchive.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class TroubleTest {
  @ParameterizedTest
  @CsvSource({
    "08001, DATABASE_AWAY",
    "08006, DATABASE_AWAY",
    "57P01, DATABASE_AWAY",
    "28P01, DATABASE_AWAY",
    "90098, DATABASE_AWAY",
    "53300, CROWDED",
    "53100, DISK_FULL",
    "90030, DATABASE_DAMAGED",
    "XX001, DATABASE_DAMAGED"
  })
  void aStateOfTheDatabaseIsRecognisedBehindOtherFailures(String state, Trouble trouble) {
    var failure =
        new IllegalStateException("outer", new RuntimeException(new SQLException("inner", state)));
    assertThat(Trouble.of(failure)).contains(trouble);
  }

  @Test
  void aFullDiskIsWorseThanTheDatabaseThatClosedBecauseOfIt() {
    var closed = new SQLException("The database has been closed", "90098");
    closed.addSuppressed(new IOException("No space left on device"));
    assertThat(Trouble.of(new RuntimeException(closed))).contains(Trouble.DISK_FULL);
  }

  @Test
  void aDamagedFileIsWorseThanTheDatabaseThatClosedBecauseOfIt() {
    var corrupt = new MVStoreException(6, "File corrupted in chunk 107 [2.4.240/6]");
    assertThat(Trouble.of(new SQLException("General error", "HY000", 50000, corrupt)))
        .contains(Trouble.DATABASE_DAMAGED);
    assertThat(Trouble.of(new SQLException("The database is closed", "90098", 90098, corrupt)))
        .contains(Trouble.DATABASE_DAMAGED);
    assertThat(Trouble.of(new MVStoreException(4, "This store is closed [2.4.240/4]"))).isEmpty();
  }

  @Test
  void aRefusingStoreIsUnavailable() {
    var refused = SdkClientException.create("Unable to execute HTTP request");
    assertThat(Trouble.of(new RuntimeException(refused))).contains(Trouble.FILES_AWAY);
  }

  @Test
  void anExhaustedPoolIsAnOverload() {
    assertThat(Trouble.of(new SQLException("Sorry, acquisition timeout!")))
        .contains(Trouble.CROWDED);
  }

  @Test
  void aClosedPoolIsAnUnavailableDatabase() {
    var closed = new SQLException("This pool is closed and does not handle any more connections!");
    assertThat(Trouble.of(closed)).contains(Trouble.DATABASE_AWAY);
  }

  @ParameterizedTest
  @CsvSource({"23505", "22001", "42601"})
  void aProgrammingErrorIsNoTrouble(String state) {
    assertThat(Trouble.of(new RuntimeException(new SQLException("ours", state)))).isEmpty();
  }

  @Test
  void cyclicCausesTerminate() {
    var one = new RuntimeException("one");
    one.addSuppressed(new RuntimeException("two", one));
    assertThat(Trouble.of(one)).isEmpty();
  }
}
