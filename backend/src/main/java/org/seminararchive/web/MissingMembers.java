package org.seminararchive.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Resolves absent members of JSON objects to {@code null}: the API omits unknown values. */
@EngineConfiguration
public class MissingMembers implements ValueResolver {
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 10;
  }

  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof LinkedHashMap && context.getParams().isEmpty();
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    return CompletedStage.of(((Map<?, ?>) context.getBase()).get(context.getName()));
  }
}
