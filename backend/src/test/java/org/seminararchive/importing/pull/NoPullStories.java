package org.seminararchive.importing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Without a configured URL nothing is pulled. */
@QuarkusTest
@TestProfile(Organizing.class)
class NoPullStories {
  @Inject Pulling pulling;

  @Test
  void withoutAnAddressNothingIsPulled() {
    assertThat(pulling.pullIfItIsTime()).isFalse();
    asAdmin()
        .get("/api/v1/imports/pull")
        .then()
        .statusCode(200)
        .body("active", is(false))
        .body("url", nullValue())
        .body("asked", nullValue());
    asAdmin().get("/api/v1/imports/pull/page").then().body("problem", is("inactive"));
  }
}
