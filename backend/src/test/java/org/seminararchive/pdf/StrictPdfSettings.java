package org.seminararchive.pdf;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Settings without an application. */
record StrictPdfSettings(long seconds, long megabytes) implements PdfSettings {
  @Override
  public boolean read() {
    return true;
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(seconds);
  }

  @Override
  public MemorySize memory() {
    return new MemorySize(BigInteger.valueOf(megabytes << 20));
  }

  @Override
  public Duration look() {
    return Duration.ofMinutes(1);
  }
}
