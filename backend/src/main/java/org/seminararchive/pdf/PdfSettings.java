package org.seminararchive.pdf;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configured limits; application.properties contains the reasons. */
@ConfigMapping(prefix = "seminar.pdf")
interface PdfSettings {
  /** If false, PDFs are stored and served, but not read. */
  boolean read();

  /** Maximum time for reading one file. */
  Duration deadline();

  /** Heap of the reading process. */
  MemorySize memory();

  /** Interval of polling the queue. */
  Duration look();
}
