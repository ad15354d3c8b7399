package org.seminararchive.condition;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Failure of the infrastructure (disk, database, store of files) that an operator must solve. */
public enum Trouble {
  DISK_FULL(
      "The disk is full: nothing can be written, reads go on. Make room where SEMINAR_DATA lies, or"
          + " on the database's machine; the server goes on by itself."),
  DISK_LOW(
      "The disk is almost full: fewer than 64 MB are left where SEMINAR_DATA lies. Make room."),
  DATABASE_DAMAGED(
      "The database file is damaged. Stop the server, keep a copy of SEMINAR_DATA, and restore a"
          + " backup."),
  DATABASE_AWAY(
      "The database does not answer. Is it running, and can it be reached? The server goes on by"
          + " itself once it is back."),
  FILES_AWAY(
      "The store of files does not answer or refuses requests. Check SEMINAR_FILES_S3_* and the"
          + " store; the server goes on by itself."),
  CROWDED(
      "Requests wait too long for a connection to the database. If this stays, the machine or the"
          + " database is too slow for what is asked.");

  private static final int MOST_CAUSES = 40;

  // By name, because the application for PostgreSQL does not contain the class.
  private static final String H2_FILE = "org.h2.mvstore.MVStoreException";

  // By name, so that the library is loaded only by servers that use it.
  private static final String S3 = "software.amazon.awssdk.";

  /** Error codes at the end of its messages: corrupt file, missing chunk, missing block. */
  private static final List<String> DAMAGES = List.of("/6]", "/9]", "/50]");

  private final String advice;

  Trouble(String advice) {
    this.advice = advice;
  }

  /** Cause and solution, for the log. */
  public String advice() {
    return advice;
  }

  /** Classifies an exception; empty if it has another cause. */
  public static Optional<Trouble> of(Throwable failure) {
    Trouble found = null;
    for (Throwable one : causes(failure)) {
      found = worse(found, ofOne(one));
    }
    return Optional.ofNullable(found);
  }

  /** True if the failure is that of a database statement. */
  static boolean isOfDatabase(Throwable failure) {
    return causes(failure).stream().anyMatch(SQLException.class::isInstance);
  }

  private static Set<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty() && seen.size() < MOST_CAUSES) {
      Throwable one = open.poll();
      if (seen.add(one)) {
        if (one.getCause() != null) {
          open.add(one.getCause());
        }
        open.addAll(List.of(one.getSuppressed()));
      }
    }
    return seen;
  }

  // A full disk or a damaged file also closes the database. The constants are in the order of
  // precedence.
  private static Trouble worse(Trouble one, Trouble other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.ordinal() <= other.ordinal() ? one : other;
  }

  private static Trouble ofOne(Throwable one) {
    String message = String.valueOf(one.getMessage());
    if (message.contains("No space left on device")
        || message.contains("Disk quota exceeded")
        || message.contains("File too large")) {
      return DISK_FULL;
    }
    if (one.getClass().getName().equals(H2_FILE) && DAMAGES.stream().anyMatch(message::endsWith)) {
      return DATABASE_DAMAGED;
    }
    if (one.getClass().getName().startsWith(S3)) {
      return FILES_AWAY;
    }
    return one instanceof SQLException sql ? ofDatabase(sql, message) : null;
  }

  private static Trouble ofDatabase(SQLException e, String message) {
    // Agroal's exception has no SQL state.
    if (message.contains("acquisition timeout")) {
      return CROWDED;
    }
    if (message.startsWith("This pool is closed")) {
      return DATABASE_AWAY;
    }
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "53100" -> DISK_FULL;
      case "53300", "57P05" -> CROWDED;
      case "90030" -> DATABASE_DAMAGED;
      // H2: closed after an earlier failure, or file not readable or writable.
      case "90028", "90031", "90098", "90121" -> DATABASE_AWAY;
      // PostgreSQL: damaged data, damaged index.
      case "XX001", "XX002" -> DATABASE_DAMAGED;
      default ->
          state.startsWith("08") || state.startsWith("57P0") || state.startsWith("28")
              ? DATABASE_AWAY
              : null;
    };
  }
}
