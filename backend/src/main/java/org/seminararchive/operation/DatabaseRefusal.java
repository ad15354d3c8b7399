package org.seminararchive.operation;

import java.sql.SQLException;

/**
 * Reasons why a database cannot be opened. Each is a message format whose argument is the database
 * URL.
 */
enum DatabaseRefusal {
  LOCKED(
      "The database %s is in use by another process, probably another server on the same"
          + " SEMINAR_DATA. End that one, or choose another folder."),
  WRONG_PASSWORD(
      "The database %s does not accept SEMINAR_DATABASE_USER with SEMINAR_DATABASE_PASSWORD."),
  NO_DATABASE("The server of %s answers, but has no database of this name. Create it first."),
  DAMAGED(
      "The database %s is damaged or of another version. Restore a backup into another folder or database."),
  UNREACHABLE(
      "The database %s cannot be reached. Is its server running, and is the address right?");

  private final String sentence;

  DatabaseRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** A format with one {@code %s} for the URL. */
  static String of(SQLException e) {
    DatabaseRefusal known = known(e);
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return (known == null ? "The database %s cannot be opened." : known.sentence)
        + " ("
        + reason.replace("%", "%%")
        + ")";
  }

  private static DatabaseRefusal known(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (e.getErrorCode()) {
      case 90020 -> LOCKED;
      case 90030, 90048, 90049 -> DAMAGED;
      default -> {
        if (state.startsWith("28")) {
          yield WRONG_PASSWORD;
        }
        if (state.equals("3D000")) {
          yield NO_DATABASE;
        }
        yield state.startsWith("08") || state.startsWith("57P0") ? UNREACHABLE : null;
      }
    };
  }
}
