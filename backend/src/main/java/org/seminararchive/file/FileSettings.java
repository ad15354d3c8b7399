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

  /** Maximum size of a file. */
  MemorySize size();

  /** Maximum total size of the files of a series. */
  MemorySize quota();

  /** Maximum duration of an upload, from its first byte. */
  Duration deadline();

  /** Retention period of unreferenced files. */
  Duration kept();

  /** Partial uploads of one token or invitation at the same time. */
  int uploads();

  /** From the beginning of a partial upload to its end. */
  Duration uploadsKept();

  /** How often those that are over are removed. */
  Duration uploadsLook();

  S3 s3();

  /** An S3-compatible store. Used instead of the folder if a bucket is configured. */
  interface S3 {
    /** Empty for AWS itself. */
    Optional<URI> endpoint();

    Optional<String> bucket();

    String region();

    Optional<String> key();

    Optional<String> secret();
  }
}
