package org.seminararchive.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Records which methods of the application execute SQL on PostgreSQL, so that {@code
 * RepositoryCoverageTest} can name those that no test reaches. Applications of a test run have
 * separate class loaders, so the record is a file of the test process.
 */
@PersistenceUnitExtension
public class SentStatements implements StatementInspector {
  private static final StackWalker STACK = StackWalker.getInstance();

  private static final Pattern LAMBDA = Pattern.compile("#lambda\\$(.+)\\$\\d+$");

  private static volatile List<String> texts;

  private final Set<String> senders = ConcurrentHashMap.newKeySet();
  private final boolean recording = Database.isPostgresql();

  /** One line per method, such as {@code org.seminararchive.journal.JournalRepository#last}. */
  public static Path record() {
    return Path.of("target", "sent-statements-%d.txt".formatted(ProcessHandle.current().pid()));
  }

  /** SQL of the statements in the meantime, of all threads of the application. */
  public static List<String> during(Runnable something) {
    List<String> sent = new CopyOnWriteArrayList<>();
    texts = sent;
    try {
      something.run();
    } finally {
      texts = null;
    }
    return sent;
  }

  @Override
  public String inspect(String sql) {
    List<String> listening = texts;
    if (listening != null) {
      listening.add(sql);
    }
    if (recording) {
      STACK.forEach(this::note);
    }
    return sql;
  }

  /** Fast for library frames, because it is called for each stack frame of each statement. */
  private void note(StackWalker.StackFrame frame) {
    if (!frame.getClassName().startsWith("org.seminararchive.")) {
      return;
    }
    String sender = frame.getClassName() + "#" + frame.getMethodName();
    if (senders.add(sender)) {
      write(LAMBDA.matcher(sender).replaceFirst("#$1"));
    }
  }

  private static void write(String name) {
    try {
      Files.write(record(), List.of(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
