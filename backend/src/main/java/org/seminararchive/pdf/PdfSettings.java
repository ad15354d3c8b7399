package org.seminararchive.pdf;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configured limits; application.properties contains the reasons. */
@ConfigMapping(prefix = "seminar.pdf")
interface PdfSettings {
  /** False: PDFs are stored and served, but not read. */
  boolean read();

  /** Of the reading of one file. */
  Duration deadline();

  /** Heap of the reading process. */
  MemorySize memory();

  /** Interval of looks for files that wait. */
  Duration look();
}
