package org.seminararchive.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.condition.StartFailed;

class AdminTokenCheckTest {
  private static final String TOKEN = "0123456789abcdef".repeat(2);

  @Test
  void aTokenThatARequestCanBringIsTaken() {
    assertThatCode(() -> AdminTokenCheck.check(TOKEN)).doesNotThrowAnyException();
    assertThatCode(() -> AdminTokenCheck.check(TokenSecret.create())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "0123456789abcdef 0123456789abcdef", "とても長い秘密の言葉とても長い秘密の言葉とても長い秘密の言葉"})
  void anotherOneIsRefusedWithoutBeingPrinted(String token) {
    assertThatThrownBy(() -> AdminTokenCheck.check(token))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("SEMINAR_ADMIN_TOKEN")
        .hasMessageNotContaining(token);
    assertThatThrownBy(() -> AdminTokenCheck.check(TOKEN.repeat(7)))
        .isInstanceOf(StartFailed.class);
  }
}
