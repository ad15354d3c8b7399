package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.access.PersonalSecret;

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
    "//registrations/%s, //registrations/…",
    "/registrations//%s, /registrations//…",
    "/Registrations/%s, /Registrations/…",
    "/en/invitations/%s/x, /en/invitations/…/x",
    "/%%72egistrations/%s, /%%72egistrations/…",
    "/api/v1/talks/x/../registrations/%s., /api/v1/talks/x/../registrations/….",
  })
  void aSecretIsMaskedInEveryPath(String path, String masked) {
    String secret = PersonalSecret.create();
    for (String shown : List.of(secret, secret.substring(1))) {
      assertThat(PrivatePath.masked(path.formatted(shown))).isEqualTo(masked.replace("%%", "%"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/files/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/a.pdf",
    "/api/v1/talks/0190abcd-0000-7000-8000-00000000000f/history",
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
