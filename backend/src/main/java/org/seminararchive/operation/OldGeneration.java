package org.seminararchive.operation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Triggers a collection of the old generation of the serial collector whenever it has grown by a
 * quarter. The collector itself would let it grow almost to the heap limit, a quarter of the
 * machine's memory. Other collectors are not affected.
 */
public final class OldGeneration {
  private static final String SERIAL = "Tenured Gen";

  /** Minimum size in bytes: the usage of an idle server. */
  private static final long LEAST = 64L << 20;

  private OldGeneration() {}

  /** Active from now until the end of the process. */
  public static void bound() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals(SERIAL)) {
        expect(pool, 0);
        var emitter = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        emitter.addNotificationListener(
            (reached, none) -> collect(pool), OldGeneration::isAwaited, null);
      }
    }
  }

  private static boolean isAwaited(Notification notification) {
    return notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED);
  }

  private static void collect(MemoryPoolMXBean pool) {
    System.gc();
    expect(pool, pool.getUsage().getUsed());
  }

  private static void expect(MemoryPoolMXBean pool, long used) {
    long most = Math.max(LEAST, used + used / 4);
    pool.setUsageThreshold(Math.min(most, pool.getUsage().getMax()));
  }
}
