package org.seminararchive.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long the body of a resource method may be; without it, {@link #USUAL}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongestBody {
  /** Of one resource, in bytes. */
  int USUAL = 1 << 20;

  /** In bytes. */
  int value();
}
