package org.seminararchive.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configured limits; application.properties contains the reasons. */
@ConfigMapping(prefix = "seminar.files")
interface FileSettings {
  String folder();

  /** Of one file. */
  MemorySize size();

  /** Of all files of one series. */
  MemorySize quota();

  /** From the first byte of an upload to its end. */
  Duration deadline();

  /** How long a file is kept that nothing names. */
  Duration kept();
}
