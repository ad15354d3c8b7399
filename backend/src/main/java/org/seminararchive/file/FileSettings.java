package org.seminararchive.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

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

  S3 s3();

  /** An S3-compatible store, which is used instead of the folder if a bucket is named. */
  interface S3 {
    /** Empty for AWS itself. */
    Optional<URI> endpoint();

    Optional<String> bucket();

    String region();

    Optional<String> key();

    Optional<String> secret();
  }
}
