package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivatePathTest {
  @ParameterizedTest
  @CsvSource({
    "/registrations/s3cret, /registrations/…",
    "/api/v1/registrations/s3cret, /api/v1/registrations/…",
    "/api/v1/registrations/s3cret/confirmation, /api/v1/registrations/…/confirmation",
    "/api/v1/invitations/s3cret, /api/v1/invitations/…",
  })
  void theSecretOfAPersonIsMasked(String path, String masked) {
    assertThat(PrivatePath.hasSecret(path)).isTrue();
    assertThat(PrivatePath.masked(path)).isEqualTo(masked);
    assertThat(new PublicPathAttribute().build("%{PUBLIC_PATH}")).isNotNull();
    assertThat(new PublicPathAttribute().build("%R")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/series/dlap/registrations",
    "/api/v1/series/dlap/registrations/7",
    "/api/v1/registrations",
    "/registrations/",
    "/api/v2/registrations/x",
    "/talks/registrations",
  })
  void otherPathsAreShown(String path) {
    assertThat(PrivatePath.hasSecret(path)).isFalse();
    assertThat(PrivatePath.masked(path)).isEqualTo(path);
  }
}
