package org.seminararchive.search;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of Greek letters, as formulas in LaTeX write them: {@code \phi}, beta-VQE and β-VQE meet.
 */
final class Greek {
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega"
  };

  private static final Map<String, String> LETTERS =
      IntStream.range(0, NAMES.length)
          .boxed()
          .filter(i -> !NAMES[i].isEmpty())
          .collect(Collectors.toMap(i -> NAMES[i], letter()));

  private Greek() {}

  /** The letter that a word names, or the word. */
  static String letter(String word) {
    return LETTERS.getOrDefault(word, word);
  }

  private static Function<Integer, String> letter() {
    return i -> String.valueOf((char) ('α' + i));
  }
}
