package org.seminararchive.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.internal.path.json.JSONAssertion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Lets REST Assured read simple JSON paths, such as {@code items[0].title.ja} or {@code
 * errors.size()}, without compiling a Groovy script for each, which took most of the time of the
 * tests. Each step of a path uses Groovy's runtime, like the script. Paths with closures and
 * failing paths are still evaluated by a script.
 */
public final class UncompiledPaths implements QuarkusTestBeforeClassCallback {
  private static final Pattern SIMPLE =
      Pattern.compile("(?:(?:^|\\.)[\\w-]+(?:\\(\\))?|\\[-?\\d+])+");
  private static final Pattern STEP =
      Pattern.compile("(?<name>[\\w-]+)(?<call>\\(\\))?|\\[(?<index>-?\\d+)]");

  /** Once for every class loader with its own Groovy. */
  @Override
  public void beforeClass(Class<?> testClass) {
    install();
  }

  static void install() {
    var registry = GroovySystem.getMetaClassRegistry();
    MetaClass present = registry.getMetaClass(JSONAssertion.class);
    if (!(present instanceof Reading)) {
      registry.setMetaClass(JSONAssertion.class, new Reading(present));
    }
  }

  private static final class Reading extends DelegatingMetaClass {
    Reading(MetaClass rest) {
      super(rest);
    }

    /** How the compiled {@code getResult} calls its own class. */
    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    public Object invokeMethod(
        Class sender,
        Object receiver,
        String method,
        Object[] arguments,
        boolean isCallToSuper,
        boolean fromInsideClass) {
      if (method.equals("getAsJsonObject") && SIMPLE.matcher(key(receiver)).matches()) {
        try {
          return read(arguments[0], key(receiver));
        } catch (RuntimeException failed) {
          // The message is that of the script.
        }
      }
      return super.invokeMethod(
          sender, receiver, method, arguments, isCallToSuper, fromInsideClass);
    }

    private static String key(Object receiver) {
      return ((JSONAssertion) receiver).getKey();
    }

    private static Object read(Object document, String path) {
      Object value = document;
      for (Matcher step = STEP.matcher(path); step.find(); ) {
        if (value == null && step.group("call") == null) {
          return null;
        }
        value = next(value, step);
      }
      return value;
    }

    private static Object next(Object value, Matcher step) {
      if (step.group("index") != null) {
        return InvokerHelper.invokeMethod(value, "getAt", Integer.valueOf(step.group("index")));
      }
      return step.group("call") == null
          ? InvokerHelper.getProperty(value, step.group("name"))
          : InvokerHelper.invokeMethod(value, step.group("name"), null);
    }
  }
}
