package org.seminararchive.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks search tests that run on the embedded index and, with {@code stories.index=cluster}, on a
 * {@link Cluster}. If no cluster can be started, they are skipped with a reason before an
 * application is started for them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnEveryIndex.Condition.class)
public @interface OnEveryIndex {
  /** Evaluated once per test class. */
  class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (!Cluster.isWanted()) {
        return ConditionEvaluationResult.enabled("the embedded index is always there");
      }
      return ClusterSoftware.lacking()
          .map(ConditionEvaluationResult::disabled)
          .orElseGet(() -> ConditionEvaluationResult.enabled("a search cluster can be started"));
    }
  }
}
