package org.seminararchive.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All codes of problems and errors, explained in both languages. */
record ExplainedCodes(List<ExplainedProblem> problems, List<ExplainedError> errors) {
  /** Path of the explanations. */
  static final String PATH = "/api/v1/problems";

  /** A code with its explanation by language. */
  record ExplainedError(String code, Map<String, String> meaning) {
    static ExplainedError of(String code) {
      return new ExplainedError(
          code,
          Map.of(
              "en", ProblemWords.bestFor("en").meaning(code),
              "ja", ProblemWords.bestFor("ja").meaning(code)));
    }
  }

  /** A problem with title and explanation by language. */
  record ExplainedProblem(
      String type,
      String code,
      int status,
      Map<String, String> title,
      Map<String, String> meaning) {
    static ExplainedProblem of(ProblemCode problem) {
      ProblemWords english = ProblemWords.bestFor("en");
      ProblemWords japanese = ProblemWords.bestFor("ja");
      return new ExplainedProblem(
          PATH + "/" + problem.code(),
          problem.code(),
          problem.status(),
          Map.of("en", english.title(problem), "ja", japanese.title(problem)),
          Map.of("en", english.meaning(problem), "ja", japanese.meaning(problem)));
    }
  }

  static ExplainedCodes all() {
    return new ExplainedCodes(
        Arrays.stream(ProblemCode.values()).map(ExplainedProblem::of).toList(),
        ProblemWords.errorCodes().stream().map(ExplainedError::of).toList());
  }
}
