package org.seminararchive.copy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates one copy: lists all resources, fetches, rewrites and writes them. */
final class StaticCopy {
  /** Parallel requests: a compromise between speed and load on an archive in use. */
  private static final int AT_ONCE = 8;

  /** Attempts, if the archive changes during the copy. */
  private static final int ATTEMPTS = 3;

  private final CopyOptions options;
  private final Origin origin;
  private final Relocation relocation;

  private StaticCopy(CopyOptions options, Origin origin) {
    this.options = options;
    this.origin = origin;
    this.relocation =
        new Relocation(
            origin.address(), options.at(), options.from().isEmpty(), options.withFiles());
  }

  /**
   * Makes a copy and prints the result.
   *
   * @return exit status: 0 if the copy is complete, 1 if it failed
   */
  static int make(CopyOptions options, URI from) {
    try (Origin origin = new Origin(from)) {
      new StaticCopy(options, origin).make();
      System.out.println("Copied to " + options.folder());
      return 0;
    } catch (CopyFailed e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /** Repeats until all files are of the same revision. */
  private void make() {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (Destination destination = new Destination(options.folder())) {
        String before = origin.revision();
        writeAll(destination);
        if (origin.revision().equals(before)) {
          destination.complete(before);
          return;
        }
      }
    }
    throw new CopyFailed("The archive kept changing during the copy. Try again later.");
  }

  private void writeAll(Destination destination) {
    var files = new ArrayList<>(FrontendFiles.all());
    files.addAll(Inventory.of(origin, options.withFiles()));
    byte[] missing = relocation.of(origin.missingPage(), CopiedFile.Kind.PAGE);
    destination.write("404.html", missing);
    // Disables the Jekyll build of GitHub Pages.
    destination.write(".nojekyll", new byte[0]);
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      files.forEach(file -> running.add(workers.submit(() -> write(file, destination))));
      var progress = new Progress(running.size());
      for (Future<?> each : running) {
        await(each);
        progress.next();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void write(CopiedFile file, Destination destination) {
    if (file.kind() == CopiedFile.Kind.STORED) {
      origin.download(file.path(), destination.path(file.file()));
      return;
    }
    byte[] content =
        file.kind() == CopiedFile.Kind.LIST
            ? origin.wholeList(file.path())
            : origin.get(file.path());
    destination.write(file.file(), relocation.of(content, file.kind()));
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CopyFailed failed
          ? failed
          : new CopyFailed("The copy failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CopyFailed("Interrupted.", e);
    }
  }
}
