package org.seminararchive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.TroubleProblems;
import org.seminararchive.testing.Organizing;
import software.amazon.awssdk.core.exception.SdkException;

/** An unavailable store. {@link FileStories} use an available one. */
@QuarkusTest
@TestProfile(Organizing.class)
class FileBucketStories {
  private static final String READINESS = "/q/health/ready";

  @Inject Troubles troubles;
  @Inject TroubleProblems problems;

  private record Store(
      Optional<URI> endpoint,
      Optional<String> bucket,
      String region,
      Optional<String> key,
      Optional<String> secret)
      implements FileSettings.S3 {
    static Store at(int port) {
      return new Store(
          Optional.of(URI.create("http://127.0.0.1:" + port)),
          Optional.of("slides"),
          "us-east-1",
          Optional.of("key"),
          Optional.of("secret"));
    }
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void anUnavailableStoreAffectsFilesOnly() throws IOException {
    var bucket = new FileBucket(Store.at(closedPort()), troubles);
    try {
      assertThatThrownBy(() -> bucket.has("0".repeat(64), 1))
          .isInstanceOf(SdkException.class)
          .satisfies(
              failure ->
                  assertThat(problems.of(failure).map(ApiProblem::problem))
                      .contains(ProblemCode.FILES_UNAVAILABLE));
      asAdmin().get(READINESS).then().statusCode(200).body(containsString("FILES_AWAY"));
    } finally {
      troubles.end(Trouble.FILES_AWAY);
    }
    asAdmin().get(READINESS).then().body(not(containsString("FILES_AWAY")));
  }
}
