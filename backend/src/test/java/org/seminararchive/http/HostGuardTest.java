package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
  private static final List<String> NAMED = List.of("archive.example", "[::1]");

  @ParameterizedTest
  @ValueSource(strings = {"archive.example", "ARCHIVE.example", "[::1]"})
  void anAllowedNameIsAccepted(String host) {
    assertThat(HostGuard.refusal(host, false, NAMED)).isEmpty();
    assertThat(HostGuard.refusal(host, false, List.of())).isEmpty();
  }

  @Test
  void anotherNameIsMisdirected() {
    assertThat(HostGuard.refusal("evil.example", false, NAMED)).contains(ProblemCode.MISDIRECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a@b", "<script>", "[", "-a"})
  void anInvalidNameIsABadRequest(String host) {
    assertThat(HostGuard.refusal(host, true, List.of())).contains(ProblemCode.BAD_REQUEST);
  }

  @Test
  void onlyAnOldClientMayNameNone() {
    assertThat(HostGuard.refusal(null, true, List.of())).isEmpty();
    assertThat(HostGuard.refusal(null, true, NAMED)).isNotEmpty();
    assertThat(HostGuard.refusal(null, false, List.of())).contains(ProblemCode.BAD_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({
    "https://archive.example, http://10.0.0.1:8080/a?b=%20, https://archive.example/a?b=%20",
    "http://archive.example:81, http://x/, http://archive.example:81/"
  })
  void theNamedAddressReplacesTheOneThatWasCalled(URI named, URI asked, URI answered) {
    assertThat(CanonicalAddress.under(named, asked)).isEqualTo(answered);
  }
}
