package org.seminararchive.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.seminararchive.pdf.reading.PdfOutcome;
import org.seminararchive.pdf.reading.PdfReading;
import org.seminararchive.pdf.reading.PdfTexts;

/**
 * Runs {@link PdfReading} in a separate process, because a thread cannot be stopped and shares its
 * memory with the server. The process has its own limits and can be killed.
 */
@ApplicationScoped
class PdfProcess {
  /** Limits of the memory outside the heap. */
  private static final List<String> BOUNDS =
      List.of(
          "-XX:MaxMetaspaceSize=64m",
          "-XX:ReservedCodeCacheSize=32m",
          "-XX:MaxDirectMemorySize=16m",
          "-Xss1m");

  /** Fast start, one processor, and exit at the first OutOfMemoryError. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ActiveProcessorCount=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          // Disables the log of PDFBox, which has one line for each defect of a PDF.
          "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

  /** Inherited environment variables: no secrets and no Java options of the server. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LANG", "LC_ALL", "SystemRoot", "MALLOC_ARENA_MAX");

  /**
   * The server comes first. At 19, a busy server left the process so little time that good files
   * reached the deadline.
   */
  private static final int NICENESS = 10;

  /** Minimum size in bytes of a file with a page. */
  private static final int SMALLEST = 100;

  private final PdfSettings settings;
  private volatile boolean ending;
  private volatile Process running;

  PdfProcess(PdfSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads a PDF and waits for the end.
   *
   * @param folder empty; everything temporary is written there
   */
  PdfResult read(Path pdf, Path folder) throws IOException {
    if (Files.size(pdf) < SMALLEST) {
      return new PdfResult(PdfOutcome.DAMAGED, 0, new TreeMap<>(), Optional.empty());
    }
    Path texts = folder.resolve("texts");
    Path picture = folder.resolve("picture");
    PdfOutcome end = run(pdf, folder, texts, picture);
    PdfTexts read = PdfTexts.read(texts);
    // The text was complete before the picture failed.
    boolean isRead = read.isComplete() && end != PdfOutcome.PROTECTED;
    return new PdfResult(
        isRead ? PdfOutcome.READ : end,
        Math.max(0, read.pages()),
        PageText.ofPages(read.texts()),
        Optional.of(picture).filter(Files::exists));
  }

  private PdfOutcome run(Path pdf, Path folder, Path texts, Path picture) throws IOException {
    var builder = new ProcessBuilder(command(pdf, folder, texts, picture));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    Process process = builder.start();
    running = process;
    try {
      if (ending) {
        return PdfOutcome.FAILED;
      }
      return process.waitFor(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
          ? PdfOutcome.ofStatus(process.exitValue())
          : PdfOutcome.OUT_OF_TIME;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PdfOutcome.FAILED;
    } finally {
      running = null;
      process.destroyForcibly();
      // The process also ends when its standard input is closed.
      process.getOutputStream().close();
    }
  }

  /** Kills the running process and prevents further ones. */
  void end() {
    ending = true;
    Process process = running;
    if (process != null) {
      process.destroyForcibly();
    }
  }

  boolean isEnding() {
    return ending;
  }

  private List<String> command(Path pdf, Path folder, Path texts, Path picture) {
    var command = new ArrayList<String>();
    nice().ifPresent(nice -> command.addAll(List.of(nice, "-n", "" + NICENESS)));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.memory().asLongValue());
    command.addAll(BOUNDS);
    command.addAll(OPTIONS);
    command.add("-Djava.io.tmpdir=" + folder);
    // Shares the font cache between processes.
    command.add("-Dpdfbox.fontcache=" + folder.getParent());
    command.addAll(List.of("-cp", classPath(), PdfReading.class.getName()));
    command.addAll(List.of(pdf.toString(), texts.toString(), picture.toString()));
    return command;
  }

  private static Optional<String> nice() {
    return List.of("/usr/bin/nice", "/bin/nice").stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst();
  }

  /** Class path of the server, and the locations of classes from other class loaders. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>(List.of(System.getProperty("java.class.path")));
    for (Class<?> each :
        List.of(
            PdfReading.class,
            PDDocument.class,
            RandomAccessRead.class,
            TrueTypeFont.class,
            LogFactory.class)) {
      var source = each.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation().getProtocol().equals("file")) {
        places.add(Path.of(URI.create(source.getLocation().toString())).toString());
      }
    }
    return String.join(System.getProperty("path.separator"), places);
  }
}
