package org.seminararchive.importing.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Measures the reading time of pages by size. Prints a Markdown table. */
public final class PageBenchmark {
  private static final int TIMES = 5;
  private static final int SESSIONS = 60;
  private static final Pattern NUMBER = Pattern.compile("第([0-9]+)回");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PageBenchmark() {}

  public static void main(String... args) {
    System.out.println("| page | MB | sessions | first, ms | then, ms | computing, ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (int copies : new int[] {7, 14, 28, 56}) {
      String markdown = page(copies);
      measure("Markdown", markdown, SourceFormat.MARKDOWN);
      measure("HTML", BundledPage.published(markdown), SourceFormat.HTML);
      measure("text", BundledPage.saved(markdown), SourceFormat.TEXT);
    }
  }

  private static String page(int copies) {
    StringBuilder page = new StringBuilder();
    for (int copy = copies - 1; copy >= 0; copy--) {
      int more = copy * SESSIONS;
      page.append(
              NUMBER
                  .matcher(BundledPage.markdown())
                  .replaceAll(m -> "第" + (Integer.parseInt(m.group(1)) + more) + "回"))
          .append("\n\n");
    }
    return page.toString();
  }

  private static void measure(String name, String text, SourceFormat format) {
    long[] taken = new long[TIMES];
    long computing = 0;
    int sessions = 0;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      long computed = THREADS.getCurrentThreadCpuTime();
      sessions = BundledPage.read(text, format, BundledPage.context()).sessions().size();
      computing = THREADS.getCurrentThreadCpuTime() - computed;
      taken[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
    long first = taken[0];
    Arrays.sort(taken);
    System.out.printf(
        "| %s | %.2f | %d | %d | %d | %d |%n",
        name,
        text.getBytes(StandardCharsets.UTF_8).length / 1e6,
        sessions,
        first,
        taken[TIMES / 2],
        TimeUnit.NANOSECONDS.toMillis(computing));
  }
}
