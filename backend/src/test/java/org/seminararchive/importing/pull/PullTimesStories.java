package org.seminararchive.importing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Strict;

/** Pulls start automatically at their time. */
@QuarkusTest
@TestProfile(Strict.class)
class PullTimesStories {
  @Inject Pulling pulling;

  @Test
  void oncePulledItWaitsForItsTime() throws Exception {
    var asked = new CountDownLatch(1);
    PageHost host = PageHost.current();
    host.behave(
        exchange -> {
          asked.countDown();
          PageHost.send(exchange, "# 第1回\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    // A request made before the page existed is repeated after an hour only.
    boolean bySelf = asked.await(1, TimeUnit.SECONDS);
    String next = asAdmin().get("/api/v1/imports/pull").path("next");
    assertThat(bySelf || next != null).isTrue();
    assertThat(pulling.pullIfItIsTime()).isFalse();
    asAdmin().get("/api/v1/imports/pull").then().body("every", is("PT1H"));
  }
}
