package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** For any expression and text, a match reads a bounded number of characters. */
class LinearPatternTest {
  private static final int LONG = 100_000;

  @Test
  void aBacktrackingExpressionIsStopped() {
    LinearPattern quadratic = LinearPattern.compile("x*y");
    var stopped =
        catchThrowableOfType(TextTooComplex.class, () -> quadratic.occursIn("x".repeat(LONG)));
    assertThat(stopped.beginning()).isEqualTo("x".repeat(60));
  }

  @Test
  void allMatchesOfATextShareOneCount() {
    LinearPattern quadratic = LinearPattern.compile("x(?=.*y)|x");
    assertThat(
            catchThrowableOfType(
                TextTooComplex.class, () -> quadratic.replaceAll("x".repeat(LONG), "z")))
        .isNotNull();
  }

  @Test
  void aPossessiveExpressionTerminates() {
    LinearPattern linear = LinearPattern.compile("(?<!x)x*+y");
    assertThat(linear.occursIn("x".repeat(LONG))).isFalse();
    assertThat(linear.occursIn("x".repeat(LONG) + "y")).isTrue();
  }

  @Test
  void theBeginningEndsWithAWholeCharacter() {
    String text = "x".repeat(59) + "𠮷".repeat(LONG);
    var stopped =
        catchThrowableOfType(
            TextTooComplex.class, () -> LinearPattern.compile("[x𠮷]*y").occursIn(text));
    assertThat(stopped.beginning()).isEqualTo("x".repeat(59));
  }

  @Test
  void itSplitsAndReplacesAsTheLibraryDoes() {
    LinearPattern commas = LinearPattern.compile("\\s*+,\\s*+");
    assertThat(commas.split("a , b,,")).containsExactly("a", "b");
    assertThat(commas.split("a,b,,", -1)).containsExactly("a", "b", "", "");
    assertThat(LinearPattern.compile("(a)(b)").replaceAll("abc", "$2$1")).isEqualTo("bac");
  }
}
