package org.seminararchive.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maximum size of the body of a resource method; {@link #USUAL} by default. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongestBody {
  /** Default in bytes. */
  int USUAL = 1 << 20;

  /** In bytes. */
  int value();
}
