package org.seminararchive.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

/** First token, replacement and additional tokens, created by the operator. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class OperatorStories {
  @Inject EntityManager entities;
  @Inject FirstToken first;
  @Inject RequestedTokens requested;
  @Inject TokenRepository repository;

  @ConfigProperty(name = "seminar.data")
  Path data;

  @AfterEach
  void putBack() {
    new TokensSetAside(entities).putBack();
  }

  private void setAsideAllBut(String... secrets) {
    new TokensSetAside(entities).allBut(secrets);
  }

  private void start(String setting) {
    QuarkusTransaction.requiringNew().run(() -> first.ensure(Optional.ofNullable(setting)));
  }

  private static int status(String token) {
    return as(token).get("/api/v1/tokens/me").statusCode();
  }

  @Nested
  class AsOperator {
    private final List<String> warnings = new ArrayList<>();
    private final Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            warnings.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    @BeforeEach
    void listen() {
      Logger.getLogger(FirstToken.class.getName()).addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
      Logger.getLogger(FirstToken.class.getName()).removeHandler(ear);
    }

    @Test
    void anotherValueOfTheSettingReplacesTheFormer() {
      String given = tokenFor("admin");
      String next = "next-" + TokenSecret.create();
      start(next);
      assertThat(status(next)).isEqualTo(200);
      assertThat(status(ADMIN)).isEqualTo(401);
      assertThat(status(given)).isEqualTo(200);
      as(next).get("/api/v1/audit?limit=1").then().body("items.action", contains("replaceToken"));
      start(null);
      assertThat(status(next)).isEqualTo(200);
      putBack();
      start(ADMIN);
      assertThat(status(next)).isEqualTo(401);
      assertThat(warnings).isEmpty();
    }

    /** With the visible part that the earlier version stored. */
    @ParameterizedTest
    @CsvSource({"dlap_, 13", "seminar_, 4"})
    void aTokenOfAnEarlierVersionStaysValid(String beginning, int visible) {
      String secret = beginning + "of-version-0.1-".repeat(3);
      start(secret);
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  repository.update(
                      "prefix = ?1 where hash = ?2",
                      secret.substring(0, visible),
                      TokenSecret.hash(secret)));
      assertThat(status(secret)).isEqualTo(200);
      putBack();
      start(ADMIN);
    }

    @Test
    void aStartWithoutAUsableAdminTokenLogsTheSolution() {
      String last = tokenFor("admin");
      setAsideAllBut(last);
      start(null);
      assertThat(warnings).isEmpty();
      setAsideAllBut("nobody's");
      start(null);
      assertThat(warnings).singleElement().asString().contains("sh backend/seminar token");
      start(last);
      assertThat(warnings).hasSize(3).element(1).asString().contains("SEMINAR_ADMIN_TOKEN");
      assertThat(status(last)).isEqualTo(401);
    }

    @Test
    void aTokenIsMadeOnTheMachineWithoutAnyOther() throws IOException {
      Files.createDirectories(data);
      var screen = new ByteArrayOutputStream();
      var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
      var command =
          CompletableFuture.supplyAsync(
              () -> TokenCommand.run(data, Duration.ofMinutes(1), out, out, "--holder", "当番"));
      while (!command.isDone()) {
        requested.processAll();
      }
      assertThat(command.join()).isZero();
      assertThat(screen.toString(StandardCharsets.UTF_8)).contains("It is valid now.");
      String secret = screen.toString(StandardCharsets.UTF_8).lines().toList().get(2).strip();
      as(secret)
          .get("/api/v1/tokens/me")
          .then()
          .statusCode(200)
          .body("holder", org.hamcrest.Matchers.is("当番"))
          .body("scopes", contains("admin"));
      as(secret)
          .get("/api/v1/audit?limit=1")
          .then()
          .body("items[0].action", org.hamcrest.Matchers.is("createToken"))
          .body("items[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("tokenId")));
    }

    @ParameterizedTest
    @CsvSource({"rw-rw-rw-, true", "rw-------, false"})
    void aRequestThatOthersMayHaveWrittenIsRefused(String permissions, boolean valid)
        throws IOException {
      Path folder = TokenRequestFile.folder(data);
      Files.createDirectories(folder);
      Path file = folder.resolve("story.json");
      String secret = TokenSecret.create();
      Fingerprint print = Fingerprint.of(secret);
      Files.writeString(
          file,
          "{\"prefix\":\"%s\",\"hash\":\"%s\",\"holder\":\"x\"}"
              .formatted(print.prefix(), valid ? print.hash() : "not a hash"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      requested.processAll();
      assertThat(file).doesNotExist();
      assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void aCommandThatCannotBeDoneSaysWhy() {
      var screen = new ByteArrayOutputStream();
      var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
      Path nowhere = data.resolve("no-such-folder");
      assertThat(TokenCommand.run(nowhere, Duration.ZERO, out, out)).isEqualTo(1);
      assertThat(TokenCommand.run(data, Duration.ZERO, out, out, "--help")).isEqualTo(2);
      assertThat(screen.toString(StandardCharsets.UTF_8)).contains("SEMINAR_DATA", "--holder");
    }
  }
}
