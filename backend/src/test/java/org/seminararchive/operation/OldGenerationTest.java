package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class OldGenerationTest {
  private static final int MEGABYTE = 1 << 20;

  /** Without it, the collector would keep 300 MB in a heap of 512 MB. */
  @Test
  void isCollectedLongBeforeTheHeapIsFull() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xmn4m",
                "-cp",
                System.getProperty("java.class.path"),
                Forgetful.class.getName())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.strip()).isEqualTo("collected");
  }

  /** Promotes 300 MB, keeps 8, and waits until it is collected. */
  static final class Forgetful {
    public static void main(String[] none) {
      OldGeneration.bound();
      MemoryPoolMXBean pool =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(each -> each.getName().equals("Tenured Gen"))
              .findFirst()
              .orElseThrow();
      var kept = new ArrayDeque<byte[]>();
      for (int i = 0; i < 300; i++) {
        kept.add(new byte[MEGABYTE]);
        // More than the young generation holds.
        if (kept.size() > 8) {
          kept.remove();
        }
      }
      long deadline = System.nanoTime() + 20_000_000_000L;
      while (pool.getUsage().getUsed() > 100L * MEGABYTE && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      System.out.println(pool.getUsage().getUsed() > 100L * MEGABYTE ? "kept" : "collected");
    }
  }
}
