package org.seminararchive.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * The form of a backup: lines of JSON, compressed by gzip (RFC 1952). The first is a {@link
 * Header}. A {@link TableHead} begins each table and is followed by its rows, an array each. A
 * {@link Seal} is the last.
 */
final class BackupLines {
  static final ObjectMapper JSON = JsonMapper.builder().build();
  static final int VERSION = 1;
  static final String NAME = "seminar-archive";

  private BackupLines() {}

  /**
   * @param backup {@link #NAME}
   * @param version of this form
   * @param schema the last migration of the database
   * @param revision of the archive
   * @param made when, in ISO 8601
   */
  record Header(String backup, int version, String schema, long revision, String made) {}

  /**
   * @param columns in the order of the rows' values
   */
  record TableHead(String table, Map<String, ColumnKind> columns) {}

  /**
   * @param lines before this one
   * @param sha256 of those, each with its line feed
   */
  record Seal(long lines, String sha256) {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
